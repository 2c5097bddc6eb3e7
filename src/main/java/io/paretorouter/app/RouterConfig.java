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

    /** Where the routing table is. */
    Table table();

    /** The table that some requests are served by. */
    Canary canary();

    /** Where the table is that decides every query, too, and serves none. */
    Optional<String> shadowTable();

    /** How S3 is reached, for tables. */
    S3 s3();

    /** The α of requests that name none: a number in [0, 1], or cheap, balanced, best. */
    String alpha();

    /** The scorer of requests that name none: expected or paper. */
    String scorer();

    /** The embedder: express, full, or tiered, express first and full when it is ready. */
    String embedder();

    /** The full embedder's settings. */
    Full full();

    /** What becomes of a query unlike all that the table was fitted on: safe or report. */
    String outOfDistribution();

    /** The providers by id. */
    Map<String, Provider> providers();

    /** The id of the provider that serves every model without an entry in the models file. */
    Optional<String> defaultProvider();

    /** How keys are fetched that lie in AWS. */
    Secrets secrets();

    /** The regions that requests may be processed in. */
    Optional<List<String>> regions();

    /** A JSON file that says who serves which model. */
    Optional<Path> modelsFile();

    /** The longest wait for a connection to a provider. */
    Duration connectTimeout();

    /** The longest silence of a provider: until its answer begins, and between two pieces of it. */
    Duration providerTimeout();

    /** The longest time from a request's arrival to the end of its answer. */
    Duration requestTimeout();

    /** How far a request may fall when models fail. */
    FallbackLimits fallback();

    /** When a model is left alone. */
    Breaker breaker();

    /** What session tokens are signed with; without it there are no sessions. */
    Optional<String> sessionKey();

    /** How long a provider's prompt cache is taken to hold a conversation. */
    Duration sessionCacheTtl();

    /** The share of the price of input that a prompt cache saves where the price is silent. */
    double sessionCacheSaves();

    /** SHA-256 hashes, in hexadecimal, of the keys that clients may use. */
    Optional<List<String>> clientKeys();

    /** Whether other machines are served although there are no client keys. */
    @WithConverter(TrueOrFalse.class)
    boolean open();

    /** The longest body of a request. */
    MemorySize maxBodySize();

    /** What is logged. */
    Log log();

    /** Whose metrics it holds; absent if the deployment has no name. */
    Optional<String> deployment();

    /** What holds where the router runs as a Lambda function. */
    Lambda lambda();

    /** How keys are fetched that lie in AWS. */
    interface Secrets {

        /** How old a key may become before it is fetched again. */
        Duration refresh();

        /** An address to ask instead of the services' own. */
        Optional<URI> endpoint();
    }

    /** How far a request may fall when models fail. */
    interface FallbackLimits {

        /** The most providers that are called for one request. */
        int maxAttempts();

        /** How much lower than the first choice's the expected performance may be. */
        double maxLoss();
    }

    /** When a model is left alone. */
    interface Breaker {

        /** Whether any is. */
        @WithConverter(TrueOrFalse.class)
        boolean enabled();

        /** How many of a model's latest calls are looked at. */
        int window();

        /** The fewest calls to judge by. */
        int minCalls();

        /** How many percent of them have to fail. */
        int failurePercent();

        /** How long the model is then left alone. */
        Duration pause();
    }

    /** The routing table's settings. */
    interface Table {

        /** A resource, a file, or a place that tables are published in. */
        String location();

        /** How long a table is taken for the newest. */
        Duration refresh();

        /** Whether the table in the package serves while that one is not there: packaged, none. */
        String fallback();
    }

    /** The canary table's settings. */
    interface Canary {

        /** Where it is; absent if there is none. */
        Optional<String> location();

        /** The share of requests for it, in percent. */
        double percent();
    }

    /** The settings of S3. */
    interface S3 {

        /** A server that is compatible with S3; Amazon's own if absent. */
        Optional<URI> endpoint();

        /** The bucket's region; what the environment says if absent. */
        Optional<String> region();

        /** Whether the bucket stands in the path. */
        @WithConverter(TrueOrFalse.class)
        boolean pathStyle();

        /** The longest wait for a connection. */
        Duration connectTimeout();

        /** The longest that one call may take. */
        Duration timeout();
    }

    /** The full embedder's settings. */
    interface Full {

        /** Where the build put it; found beside the application if this is absent. */
        Optional<Path> directory();

        /** What runs it: pytorch or onnxruntime. */
        String engine();

        /** The precision of its weights: fp32, or with onnxruntime int8. */
        String precision();

        /** In tiered mode, texts predicted to take more milliseconds stay with express. */
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

        /** auto (takes events where there is a Runtime API) or false. */
        String enabled();

        /** {@code host:port} of the Runtime API; absent where this is no Lambda function. */
        Optional<String> runtimeApi();

        /** buffered or streaming. */
        String response();

        /** What a custom domain's mapping puts in front of paths. */
        Optional<String> basePath();

        /** How long before the function would be stopped an answer has to end. */
        Duration deadlineMargin();
    }

    /** One provider's settings. */
    interface Provider {

        /** What it speaks. */
        String type();

        /** Where it is; all addresses lie below it. */
        Optional<URI> baseUrl();

        /** The key to call it with; absent where it wants none, and for type bedrock. */
        Optional<String> apiKey();

        /** Where it processes what it is sent; for type bedrock the AWS region to call. */
        Optional<String> region();

        /** The most tokens of an answer to a request that sets no limit; for type anthropic. */
        OptionalInt maxOutputTokens();

        /** Whether its answers tell what it charged, in USD; for type openai. */
        @WithConverter(TrueOrFalse.class)
        @WithDefault("false")
        boolean tellsCost();

        /** Whether its streams are asked for the tokens they consume; for type openai. */
        @WithConverter(TrueOrFalse.class)
        @WithDefault("true")
        boolean asksUsage();
    }
}
