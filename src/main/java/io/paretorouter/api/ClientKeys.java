package io.paretorouter.api;

import io.paretorouter.core.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the router serves a client: one with an accepted key or, if there are no keys,
 * its own machine or everybody. Immutable.
 */
public final class ClientKeys {
    private static final String SCHEME = "Bearer ";
    private static final int SHA_256_BYTES = 32;

    private static final int NAME_DIGITS = 8;

    private final List<Key> keys;
    private final boolean open;

    /** The verdict on a request. */
    enum Access {
        /** It is served. */
        WELCOME,
        /** It has no key, or not an accepted one. */
        NO_KEY,
        /** There are no keys, and the request comes from another machine. */
        NOT_LOCAL
    }

    /**
     * The verdict on a request, and the key it came with.
     *
     * @param key the name of the request's key; null if it has no accepted key
     */
    record AccessCheck(Access access, @Nullable String key) {}

    /** A key, stored as its hash, which nobody can use, and its name, which may be shown. */
    private static final class Key {
        private final String name;
        private final byte[] hash;

        Key(String entry) {
            int colon = entry.lastIndexOf(':');
            String digits = entry.substring(colon + 1).strip();
            this.hash = bytes(digits);
            this.name = colon < 0 ? digits.substring(0, NAME_DIGITS) : entry.substring(0, colon);
        }
    }

    /**
     * The accepted keys.
     *
     * @param entries for each key the SHA-256 of its UTF-8 bytes, 64 hexadecimal digits, with a
     *     name and a colon in front; without a name, the first eight digits are the name
     * @param open whether other machines are served if there are no keys
     * @throws IllegalArgumentException if an entry does not contain such a hash
     */
    public ClientKeys(Collection<String> entries, boolean open) {
        this.keys = entries.stream().map(String::strip).map(Key::new).toList();
        this.open = open;
    }

    private static byte[] bytes(String hash) {
        try {
            byte[] bytes = HexFormat.of().parseHex(hash);
            if (bytes.length == SHA_256_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // reported below, without showing what may be a key in the wrong place
        }
        throw new IllegalArgumentException(
                "router.client-keys must be SHA-256 hashes of keys, 64 hexadecimal digits each,"
                        + " with or without a name and a colon in front");
    }

    /**
     * Decides whether a request is served.
     *
     * @param authorization the header's value; null if there is none
     * @param loopback whether it comes from this machine
     */
    AccessCheck judge(@Nullable String authorization, boolean loopback) {
        if (keys.isEmpty()) {
            boolean welcome = open || loopback;
            return new AccessCheck(welcome ? Access.WELCOME : Access.NOT_LOCAL, null);
        }
        String key = null;
        if (authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            key = name(authorization.substring(SCHEME.length()).strip());
        }
        return new AccessCheck(key == null ? Access.NO_KEY : Access.WELCOME, key);
    }

    /**
     * The name of a key; null if it is not accepted. Compares it with every accepted key, each in
     * constant time.
     */
    private @Nullable String name(String key) {
        byte[] hash = Sha256.newDigest().digest(key.getBytes(StandardCharsets.UTF_8));
        String found = null;
        for (Key known : keys) {
            if (MessageDigest.isEqual(known.hash, hash)) {
                found = known.name;
            }
        }
        return found;
    }
}
