package io.paretorouter.adapter.tablestore;

import io.paretorouter.core.hash.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Signs requests to S3 that have no query.
 *
 * <p>Source: AWS, "Signature Version 4 signing process", including its rules for S3: the path is
 * encoded once, and the payload's hash is a header.
 *
 * @param credentials the credentials to sign with
 * @param region the bucket's region
 */
record AwsSignature(AwsCredentials credentials, String region) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DATE_CHARS = 8;

    /**
     * The headers that sign a request; none of them may be changed.
     *
     * @param uri encoded as it is sent
     * @param body the payload; empty if there is none
     */
    Map<String, String> headers(String method, URI uri, byte[] body, Instant now) {
        String time = TIME.format(now);
        TreeMap<String, String> signed = new TreeMap<>();
        signed.put("host", host(uri));
        signed.put("x-amz-content-sha256", Sha256.of(body));
        signed.put("x-amz-date", time);
        if (credentials instanceof AwsSessionCredentials session) {
            signed.put("x-amz-security-token", session.sessionToken());
        }
        String names = String.join(";", signed.keySet());
        StringBuilder request =
                new StringBuilder(method).append('\n').append(uri.getRawPath()).append("\n\n");
        signed.forEach((name, value) -> request.append(name + ":" + value + "\n"));
        request.append('\n').append(names).append('\n').append(signed.get("x-amz-content-sha256"));
        String scope = time.substring(0, DATE_CHARS) + "/" + region + "/s3/aws4_request";
        String toSign = String.join("\n", ALGORITHM, time, scope, sha256(request.toString()));
        signed.put(
                "authorization",
                "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                        .formatted(
                                ALGORITHM,
                                credentials.accessKeyId(),
                                scope,
                                names,
                                hex(hmac(key(scope), toSign))));
        signed.remove("host"); // the connection sends it
        return signed;
    }

    /** The host as the connection sends it; the URI never names its scheme's default port. */
    private static String host(URI uri) {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    private byte[] key(String scope) {
        byte[] key = ("AWS4" + credentials.secretAccessKey()).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return key;
    }

    private static String sha256(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC with SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "AwsSignature[" + credentials.accessKeyId() + ", " + region + "]"; // no secret
    }
}
