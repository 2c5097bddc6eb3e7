package io.paretorouter.adapter.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.paretorouter.adapter.aws.AwsEnvironment;
import io.paretorouter.adapter.http.Timeouts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
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

/** Reads secrets out of AWS. Safe for use by many threads. */
public final class AwsSecrets {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_BYTES = 1 << 20;

    private final AwsCredentialsProvider credentials;
    private final @Nullable URI endpoint;
    private final SdkHttpClient client;

    /** A reader that asks as AWS's default chain of credentials says. */
    public AwsSecrets(@Nullable URI endpoint, Timeouts timeouts) {
        this(new AwsEnvironment(), endpoint, timeouts);
    }

    /**
     * A reader; it connects when first asked.
     *
     * @param credentials who asks
     * @param endpoint an address to ask instead of the services' own; null to ask those
     */
    AwsSecrets(AwsCredentialsProvider credentials, @Nullable URI endpoint, Timeouts timeouts) {
        this.credentials = credentials;
        this.endpoint = endpoint;
        this.client =
                UrlConnectionHttpClient.builder()
                        .connectionTimeout(timeouts.connect())
                        .socketTimeout(timeouts.silence())
                        .build();
    }

    /**
     * A secret's text.
     *
     * @throws SecretException if AWS does not hand it out
     */
    public String read(SecretArn arn) {
        try {
            HttpExecuteResponse response = client.prepareRequest(signed(arn)).call();
            try (InputStream body = response.responseBody().orElseThrow(IOException::new)) {
                JsonNode answer = JSON.readTree(body.readNBytes(MOST_BYTES));
                if (!response.httpResponse().isSuccessful()) {
                    throw refused(arn, answer);
                }
                return text(arn, answer);
            }
        } catch (IOException | SdkException e) {
            throw new SecretException("cannot read " + arn.text() + ": " + e.getMessage(), e);
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

    private static SecretException refused(SecretArn arn, JsonNode answer) {
        String type = answer.path("__type").asText("an error");
        String said = answer.path("message").asText(answer.path("Message").asText());
        return new SecretException(
                "cannot read "
                        + arn.text()
                        + ": "
                        + type.substring(type.indexOf('#') + 1)
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
