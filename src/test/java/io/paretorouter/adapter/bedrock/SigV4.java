package io.paretorouter.adapter.bedrock;

import io.paretorouter.fixture.VendorPeer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Recomputes the signature of a request.
 *
 * <p>Source: AWS, "Signature Version 4 signing process": canonical request, string to sign, derived
 * key.
 */
final class SigV4 {
    private static final Pattern AUTHORIZATION =
            Pattern.compile(
                    "AWS4-HMAC-SHA256 Credential=([^/]+)/(([0-9]{8})/([^/]+)/([^/]+)/aws4_request),"
                            + " SignedHeaders=([^,]+), Signature=([0-9a-f]{64})");

    private SigV4() {}

    /** Whether a request was signed by a key for a region of Bedrock. */
    static boolean signed(VendorPeer.Seen request, String keyId, String secret, String region) {
        String header = request.headers().getFirst("Authorization");
        Matcher given = AUTHORIZATION.matcher(header == null ? "" : header);
        if (!given.matches()
                || !given.group(1).equals(keyId)
                || !given.group(4).equals(region)
                || !given.group(5).equals("bedrock")) {
            return false;
        }
        String toSign =
                String.join(
                        "\n",
                        "AWS4-HMAC-SHA256",
                        request.headers().getFirst("X-Amz-Date"),
                        given.group(2),
                        hex(
                                sha256(
                                        canonical(request, given.group(6))
                                                .getBytes(StandardCharsets.UTF_8))));
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {given.group(3), region, "bedrock", "aws4_request"}) {
            key = hmac(key, part);
        }
        return hex(hmac(key, toSign)).equals(given.group(7));
    }

    private static String canonical(VendorPeer.Seen request, String signedHeaders) {
        String path =
                Arrays.stream(request.uri().split("/", -1))
                        .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("/"));
        String headers =
                Arrays.stream(signedHeaders.split(";"))
                        .map(name -> name + ":" + request.headers().getFirst(name).strip() + "\n")
                        .collect(Collectors.joining());
        return String.join(
                "\n", "POST", path, "", headers, signedHeaders, hex(sha256(request.body())));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
