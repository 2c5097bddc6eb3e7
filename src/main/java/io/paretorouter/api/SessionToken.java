package io.paretorouter.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a client carries from one answer of a conversation to the next request, so that the router
 * need not remember anything: two parts in base64url, the content and its HMAC-SHA256, joined by a
 * dot.
 *
 * @param model the model that answered
 * @param inputTokens how many tokens it read, estimated, at least 0
 * @param at when it answered, to the second
 */
record SessionToken(String model, long inputTokens, Instant at) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "1";
    private static final int PARTS = 4;

    /** The signed token, as text. */
    String signed(String key) {
        String content = String.join(" ", VERSION, seconds(), Long.toString(inputTokens), model);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
        return text.encodeToString(bytes) + "." + text.encodeToString(signature(bytes, key));
    }

    private String seconds() {
        return Long.toString(at.getEpochSecond());
    }

    /** Reads a token; null if it was not signed with the key, or is not a token. */
    static @Nullable SessionToken read(String signed, String key) {
        int point = signed.indexOf('.');
        try {
            byte[] content = Base64.getUrlDecoder().decode(signed.substring(0, Math.max(0, point)));
            byte[] signature = Base64.getUrlDecoder().decode(signed.substring(point + 1));
            return MessageDigest.isEqual(signature, signature(content, key))
                    ? of(new String(content, StandardCharsets.UTF_8))
                    : null;
        } catch (IllegalArgumentException e) {
            return null; // not base64url, so not one of ours
        }
    }

    /** Reads content that we signed ourselves; null if another version of the router did. */
    private static @Nullable SessionToken of(String content) {
        String[] parts = content.split(" ", PARTS);
        try {
            return parts.length == PARTS && parts[0].equals(VERSION)
                    ? new SessionToken(
                            parts[3],
                            Long.parseLong(parts[2]),
                            Instant.ofEpochSecond(Long.parseLong(parts[1])))
                    : null;
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static byte[] signature(byte[] content, String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java platform", e);
        }
    }
}
