package io.paretorouter.app;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The settings under {@code router.}; defaults and units are in {@code application.properties}. */
@ConfigMapping(prefix = "router")
public interface RouterConfig {

    /** The routing table's settings. */
    Table table();

    /** The settings of the canary table, which serves some of the requests. */
    Canary canary();

    /** The location of a table that also decides every query but serves none. */
    Optional<String> shadowTable();

    /** How to reach S3, for tables. */
    S3 s3();

    /** The α of requests that name none: a number in [0, 1], or cheap, balanced, best. */
    String alpha();

    /** The scorer of requests that name none: expected or paper. */
    String scorer();

    /** The embedder: express, full, or tiered (express first, and full when it is ready). */
    String embedder();

    /** The full embedder's settings. */
    Full full();

    /** What to do with a query unlike all that the table was fitted on: safe or report. */
    String outOfDistribution();

    /** The providers by id. */
    Map<String, Provider> providers();

    /** The id of the provider for every model without an entry in the models file. */
    Optional<String> defaultProvider();

    /** How to fetch keys that are stored in AWS. */
    Secrets secrets();

    /** The regions in which requests may be processed. */
    Optional<List<String>> regions();

    /** A JSON file that says who serves which model. */
    Optional<Path> modelsFile();

    /** The longest wait for a connection to a provider. */
    Duration connectTimeout();

    /** The longest silence of a provider: until its answer begins, and between two pieces of it. */
    Duration providerTimeout();

    /** The longest time from a request's arrival to the end of its answer. */
    Duration requestTimeout();

    /** How far a request may fall back when models fail. */
    FallbackLimits fallback();

    /** When a model's circuit breaker opens. */
    Breaker breaker();

    /**
     * The key that session tokens are signed with, or the ARN of the secret that holds it; without
     * it there are no sessions.
     */
    Optional<String> sessionKey();

    /** How long a provider's prompt cache is assumed to hold a conversation. */
    Duration sessionCacheTtl();

    /** The share of the input price that a prompt cache saves if the model's price does not say. */
    double sessionCacheSaves();

    /** SHA-256 hashes, in hexadecimal, of the keys that clients may use. */
    Optional<List<String>> clientKeys();

    /** Whether other machines are served if there are no client keys. */
    @WithConverter(TrueOrFalse.class)
    boolean open();

    /** The longest body of a request. */
    MemorySize maxBodySize();

    /** What is logged. */
    Log log();

    /** The name of the deployment, which its metrics carry; absent if it has none. */
    Optional<String> deployment();

    /** The settings for running as a Lambda function. */
    Lambda lambda();

    /** How to fetch keys that are stored in AWS. */
    interface Secrets {

        /** The age at which a key is fetched again. */
        Duration refresh();

        /** An address to call instead of the services' own. */
        Optional<URI> endpoint();
    }

    /** How far a request may fall back when models fail. */
    interface FallbackLimits {

        /** The most providers that are called for one request. */
        int maxAttempts();

        /** How far the expected performance may be below the first choice's. */
        double maxLoss();
    }

    /** When a model's circuit breaker opens. */
    interface Breaker {

        /** Whether there are circuit breakers. */
        @WithConverter(TrueOrFalse.class)
        boolean enabled();

        /** The number of a model's latest calls that are considered. */
        int window();

        /** The fewest calls on which a breaker may open. */
        int minCalls();

        /** The percentage of the considered calls that must have failed. */
        int failurePercent();

        /** How long the breaker then stays open. */
        Duration pause();
    }

    /** The routing table's settings. */
    interface Table {

        /** A resource, a file, or a place where tables are published. */
        String location();

        /** How long a table is assumed to be the newest. */
        Duration refresh();

        /**
         * Whether the packaged table serves while the configured one is missing: packaged, none.
         */
        String fallback();
    }

    /** The canary table's settings. */
    interface Canary {

        /** The canary table's location; absent if there is none. */
        Optional<String> location();

        /** The share of requests that it serves, in percent. */
        double percent();
    }

    /** The settings of S3. */
    interface S3 {

        /** The address of an S3-compatible server; Amazon's own if absent. */
        Optional<URI> endpoint();

        /** The bucket's region; taken from the environment if absent. */
        Optional<String> region();

        /** Whether the bucket is in the path. */
        @WithConverter(TrueOrFalse.class)
        boolean pathStyle();

        /** The longest wait for a connection. */
        Duration connectTimeout();

        /** The longest that one call may take. */
        Duration timeout();
    }

    /** The full embedder's settings. */
    interface Full {

        /**
         * The directory that the build made; if absent, it is looked for next to the application.
         */
        Optional<Path> directory();

        /** The engine: pytorch or onnxruntime. */
        String engine();

        /** The precision of the weights: fp32, or with onnxruntime int8. */
        String precision();

        /**
         * In tiered mode, texts predicted to take more milliseconds than this stay with express.
         */
        int maxEmbedMs();

        /** In tiered mode, how long loading waits for the first decision. */
        Duration loadAfter();
    }

    /** The log's settings. */
    interface Log {

        /** The line for each request: auto, emf, json or off. */
        String requests();
    }

    /** The settings of the Lambda function. */
    interface Lambda {

        /** auto (takes events if there is a Runtime API) or false. */
        String enabled();

        /** {@code host:port} of the Runtime API; absent if this is not a Lambda function. */
        Optional<String> runtimeApi();

        /** buffered or streaming. */
        String response();

        /** The prefix that a custom domain's mapping puts in front of paths. */
        Optional<String> basePath();

        /** How long before the function's time limit an answer must end. */
        Duration deadlineMargin();
    }

    /** One provider's settings. */
    interface Provider {

        /** The API that it speaks. */
        String type();

        /** Its address; all calls go to addresses below it. */
        Optional<URI> baseUrl();

        /** The key to call it with; absent if it needs none, and for type bedrock. */
        Optional<String> apiKey();

        /** Where it processes requests; for type bedrock, the AWS region to call. */
        Optional<String> region();

        /** The limit on an answer's tokens for a request that sets none; for type anthropic. */
        OptionalInt maxOutputTokens();

        /** Whether its answers report what it charged, in USD; for type openai. */
        @WithConverter(TrueOrFalse.class)
        @WithDefault("false")
        boolean tellsCost();

        /** Whether its streams are asked for the tokens they consume; for type openai. */
        @WithConverter(TrueOrFalse.class)
        @WithDefault("true")
        boolean asksUsage();
    }
}
