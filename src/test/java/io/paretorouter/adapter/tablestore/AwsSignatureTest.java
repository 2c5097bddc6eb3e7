package io.paretorouter.adapter.tablestore;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/** Requests are signed as the AWS SDK signs them. */
class AwsSignatureTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    @ParameterizedTest
    @CsvSource({
        "GET, https://bucket.s3.eu-central-1.amazonaws.com/router/latest.json, ''",
        "GET, http://127.0.0.1:9000/bucket/a%20b/%C3%BC%2B~/latest.json, ''",
        "PUT, https://s3.eu-central-1.amazonaws.com/a.bucket/x, content"
    })
    void signsAsTheSdkDoes(String method, URI uri, String body) {
        AwsCredentials lasting = AwsBasicCredentials.create("AKIDEXAMPLE", "secret");
        AwsCredentials passing = AwsSessionCredentials.create("AKIDEXAMPLE", "secret", "token/+=");
        for (AwsCredentials credentials : new AwsCredentials[] {lasting, passing}) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            Map<String, String> headers =
                    new AwsSignature(credentials, "eu-central-1").headers(method, uri, bytes, NOW);
            SdkHttpRequest theirs = signedBySdk(credentials, method, uri, bytes);
            assertThat(headers).containsKeys("authorization", "x-amz-content-sha256");
            headers.forEach(
                    (name, value) ->
                            assertThat(theirs.firstMatchingHeader(name)).as(name).contains(value));
        }
    }

    private static SdkHttpRequest signedBySdk(
            AwsCredentials credentials, String method, URI uri, byte[] body) {
        SdkHttpRequest request =
                SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(uri).build();
        return AwsV4HttpSigner.create()
                .sign(
                        sign ->
                                sign.identity(credentials)
                                        .request(request)
                                        .payload(ContentStreamProvider.fromByteArray(body))
                                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, true)
                                        .putProperty(
                                                HttpSigner.SIGNING_CLOCK,
                                                Clock.fixed(NOW, ZoneOffset.UTC)))
                .request();
    }
}
