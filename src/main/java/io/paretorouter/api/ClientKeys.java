package io.paretorouter.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom the router serves: those with a key; without keys its own machine, or all. Immutable. */
public final class ClientKeys {
    private static final String SCHEME = "Bearer ";
    private static final int SHA_256_BYTES = 32;

    private final List<byte[]> hashes;
    private final boolean open;

    /** What becomes of a request. */
    enum Verdict {
        /** It is served. */
        WELCOME,
        /** It has no key, or none that is accepted. */
        NO_KEY,
        /** There are no keys, and it comes from another machine. */
        NOT_LOCAL
    }

    /**
     * The accepted keys.
     *
     * @param sha256 of each key's UTF-8 bytes, 64 hexadecimal digits
     * @param open whether other machines are served although there are no keys
     * @throws IllegalArgumentException if a hash is none
     */
    public ClientKeys(Collection<String> sha256, boolean open) {
        this.hashes = sha256.stream().map(ClientKeys::bytes).toList();
        this.open = open;
    }

    private static byte[] bytes(String hash) {
        try {
            byte[] bytes = HexFormat.of().parseHex(hash.strip());
            if (bytes.length == SHA_256_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below, without showing what may be a key in the wrong place
        }
        throw new IllegalArgumentException(
                "router.client-keys must be SHA-256 hashes of keys, 64 hexadecimal digits each");
    }

    /**
     * Judges a request.
     *
     * @param authorization the header's value; null if there is none
     * @param loopback whether it comes from this machine
     */
    Verdict judge(@Nullable String authorization, boolean loopback) {
        if (hashes.isEmpty()) {
            return open || loopback ? Verdict.WELCOME : Verdict.NOT_LOCAL;
        }
        if (authorization == null
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Verdict.NO_KEY;
        }
        return accepted(authorization.substring(SCHEME.length()).strip())
                ? Verdict.WELCOME
                : Verdict.NO_KEY;
    }

    /** Compares with every hash, each in constant time. */
    private boolean accepted(String key) {
        byte[] hash = sha256(key);
        boolean found = false;
        for (byte[] known : hashes) {
            found |= MessageDigest.isEqual(known, hash);
        }
        return found;
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
