package io.paretorouter.adapter.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paretorouter.adapter.aws.AwsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Reads secrets from AWS. Safe for use by many threads. */
public final class AwsSecrets {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_BYTES = 1 << 20;

    /**
     * Time-outs for a service in the same region: if a call takes longer, it is better to retry.
     */
    private static final Duration CONNECT = Duration.ofSeconds(1);

    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final int MOST_ATTEMPTS = 3;
    private static final long FIRST_PAUSE_MILLIS = 100;

    private static final int TOO_MANY = 429;
    private static final int SERVER_FAILURE = 500;

    /** The names of AWS's errors, under status 400, for requests that are too frequent. */
    private static final Pattern OFTEN =
            Pattern.compile("Throttl|TooManyRequests|LimitExceeded|TooManyUpdates");

    private final AwsCredentialsProvider credentials;
    private final @Nullable URI endpoint;
    private final SdkHttpClient client;

    /**
     * A service's response.
     *
     * @param status the HTTP status
     * @param json empty if a failure is not reported as JSON
     */
    private record Answer(int status, JsonNode json) {
        boolean ok() {
            return status / 100 == 2;
        }

        /** The kind of failure. */
        String type() {
            String type = json.path("__type").asText("HTTP " + status);
            return type.substring(type.indexOf('#') + 1);
        }

        /**
         * Whether the same request may succeed in a moment: there were too many, or the service
         * failed.
         */
        boolean passing() {
            return status >= SERVER_FAILURE
                    || status == TOO_MANY
                    || (!ok() && OFTEN.matcher(type()).find());
        }
    }

    /** A reader with credentials from AWS's default chain. */
    public AwsSecrets(@Nullable URI endpoint) {
        this(new AwsEnvironment(), endpoint);
    }

    /**
     * A reader; it connects on the first call.
     *
     * @param credentials the credentials to call with
     * @param endpoint an address to call instead of the services' own; null for their own
     */
    AwsSecrets(AwsCredentialsProvider credentials, @Nullable URI endpoint) {
        this.credentials = credentials;
        this.endpoint = endpoint;
        this.client =
                UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE)
                        .build();
    }

    /**
     * The text of a secret. Transient failures are retried.
     *
     * @throws SecretException if AWS does not return it
     */
    public String read(SecretArn arn) {
        try {
            Answer answer = answer(arn);
            if (!answer.ok()) {
                throw refused(arn, answer);
            }
            return text(arn, answer.json);
        } catch (IOException | SdkException e) {
            throw new SecretException("cannot read " + arn.text() + ": " + e.getMessage(), e);
        }
    }

    private Answer answer(SecretArn arn) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Answer answer = once(arn);
                if (!answer.passing() || attempt == MOST_ATTEMPTS) {
                    return answer;
                }
            } catch (IOException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
            pause(FIRST_PAUSE_MILLIS << attempt);
        }
    }

    private static void pause(long longestMillis) throws IOException {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longestMillis / 2, longestMillis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private Answer once(SecretArn arn) throws IOException {
        HttpExecuteResponse response = client.prepareRequest(signed(arn)).call();
        int status = response.httpResponse().statusCode();
        byte[] bytes = {};
        if (response.responseBody().isPresent()) {
            try (InputStream body = response.responseBody().get()) {
                bytes = body.readNBytes(MOST_BYTES);
            }
        }
        try {
            return new Answer(status, JSON.readTree(bytes));
        } catch (JsonProcessingException e) {
            if (status / 100 == 2) {
                throw e;
            }
            return new Answer(status, JSON.missingNode());
        }
    }

    private HttpExecuteRequest signed(SecretArn arn) throws IOException {
        SdkHttpRequest request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(endpoint == null ? arn.endpoint() : endpoint)
                        .putHeader("Content-Type", "application/x-amz-json-1.1")
                        .putHeader("X-Amz-Target", arn.service().target())
                        .build();
        byte[] question = JSON.writeValueAsBytes(arn.question());
        SignedRequest signed =
                AwsV4HttpSigner.create()
                        .sign(
                                sign ->
                                        sign.identity(credentials.resolveCredentials())
                                                .request(request)
                                                .payload(
                                                        ContentStreamProvider.fromByteArray(
                                                                question))
                                                .putProperty(
                                                        AwsV4HttpSigner.SERVICE_SIGNING_NAME,
                                                        arn.service().id())
                                                .putProperty(
                                                        AwsV4HttpSigner.REGION_NAME, arn.region()));
        return HttpExecuteRequest.builder()
                .request(signed.request())
                .contentStreamProvider(signed.payload().orElse(null))
                .build();
    }

    private static SecretException refused(SecretArn arn, Answer answer) {
        JsonNode json = answer.json;
        String said = json.path("message").asText(json.path("Message").asText());
        return new SecretException(
                "cannot read "
                        + arn.text()
                        + ": "
                        + answer.type()
                        + (said.isEmpty() ? "" : ": " + said),
                null);
    }

    private static String text(SecretArn arn, JsonNode answer) {
        JsonNode text =
                switch (arn.service()) {
                    case SECRETS_MANAGER -> answer.path("SecretString");
                    case PARAMETER_STORE -> answer.path("Parameter").path("Value");
                };
        if (!text.isTextual()) {
            throw new SecretException("cannot read " + arn.text() + ": it holds no text", null);
        }
        return text.textValue().strip();
    }
}
