package io.paretorouter.app;

import io.paretorouter.core.hash.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Decides which requests go to the canary table ({@code router.canary}): those whose key's hash
 * lies below its share. The same user or query always falls on the same side, on every machine, and
 * whoever is in at one percent stays in at ten.
 */
final class Canary {
    private static final double HASHES = 0x1p32;

    private Canary() {}

    /** The position of a key, spread evenly over [0, 1). */
    static double position(String key) {
        byte[] hash = Sha256.newDigest().digest(key.getBytes(StandardCharsets.UTF_8));
        return Integer.toUnsignedLong(ByteBuffer.wrap(hash).getInt()) / HASHES;
    }
}
