package io.paretorouter.core.embed;

import io.paretorouter.core.hash.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The contents of a file of {@link TokenVectors}. The format, little-endian: 8 characters {@value
 * #MAGIC}; 32 bytes of SHA-256 over all that follows; 32 bytes, the {@link Vocabulary#sha256 hash
 * of the vocabulary}; the number of tokens and the dimension d, each a 32-bit integer; d 32-bit
 * floats, the scales; for each token in id order, a row of d unsigned bytes. {@code numpy.memmap(F,
 * numpy.uint8, offset=80 + 4 * d).reshape(-1, d)} maps the rows.
 *
 * @param vectors the vectors
 * @param vocabularySha256 the hash of the rows' vocabulary, in hexadecimal
 * @param sha256 the hash over the file from the vocabulary's hash on, in hexadecimal
 */
public record TokenVectorsFile(TokenVectors vectors, String vocabularySha256, String sha256) {
    private static final String MAGIC = "express1";
    private static final int HASH_BYTES = 32;

    /** The number of longs read at a time. */
    private static final int PIECE = 1 << 14;

    private static final int HEADER = MAGIC.length() + 2 * HASH_BYTES + 2 * Integer.BYTES;

    /**
     * The contents of a file. The hash that it states is not verified here but in the build's
     * tests, because a cold start has no time for it.
     *
     * @throws IOException if it cannot be read or is not such a file
     * @throws IllegalArgumentException if a scale is not finite and positive, or d is not a
     *     multiple of 8
     */
    public static TokenVectorsFile read(InputStream in) throws IOException {
        ByteBuffer header = next(in, HEADER);
        if (!MAGIC.equals(text(header))) {
            throw new IOException("no file of token vectors: it does not start with " + MAGIC);
        }
        String sha256 = hash(header);
        String vocabularySha256 = hash(header);
        int tokens = header.getInt();
        int dimension = header.getInt();
        if (tokens < 1 || dimension < 1 || (long) tokens * dimension > Integer.MAX_VALUE) {
            throw new IOException(
                    "no file of token vectors: %d tokens of %d components"
                            .formatted(tokens, dimension));
        }
        float[] scales = new float[dimension];
        next(in, dimension * Float.BYTES).asFloatBuffer().get(scales);
        long[] rows = rows(in, tokens * dimension / Long.BYTES);
        if (in.read() >= 0) {
            throw new IOException("the file of token vectors goes on after its last row");
        }
        return new TokenVectorsFile(TokenVectors.of(scales, rows), vocabularySha256, sha256);
    }

    /** Reads the rows in pieces, so that startup never holds the file in memory twice. */
    private static long[] rows(InputStream in, int longs) throws IOException {
        long[] rows = new long[longs];
        for (int at = 0; at < longs; at += PIECE) {
            int piece = Math.min(PIECE, longs - at);
            next(in, piece * Long.BYTES).asLongBuffer().get(rows, at, piece);
        }
        return rows;
    }

    private static ByteBuffer next(InputStream in, int bytes) throws IOException {
        byte[] read = in.readNBytes(bytes);
        if (read.length < bytes) {
            throw new EOFException("the file of token vectors ends too early");
        }
        return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(ByteBuffer file) {
        byte[] magic = new byte[MAGIC.length()];
        file.get(magic);
        return new String(magic, StandardCharsets.US_ASCII);
    }

    private static String hash(ByteBuffer file) {
        byte[] hash = new byte[HASH_BYTES];
        file.get(hash);
        return HexFormat.of().formatHex(hash);
    }

    /**
     * The bytes of such a file.
     *
     * @param scales one per component, d of them
     * @param rows unsigned bytes, row-major [tokens][d]
     */
    public static byte[] bytes(String vocabularySha256, float[] scales, byte[] rows) {
        ByteBuffer file =
                ByteBuffer.allocate(HEADER + scales.length * Float.BYTES + rows.length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        file.put(MAGIC.getBytes(StandardCharsets.US_ASCII));
        file.position(file.position() + HASH_BYTES);
        int body = file.position();
        file.put(HexFormat.of().parseHex(vocabularySha256));
        file.putInt(rows.length / scales.length).putInt(scales.length);
        for (float scale : scales) {
            file.putFloat(scale);
        }
        file.put(rows);
        MessageDigest digest = Sha256.newDigest();
        digest.update(file.array(), body, file.capacity() - body);
        file.put(MAGIC.length(), digest.digest());
        return file.array();
    }
}
