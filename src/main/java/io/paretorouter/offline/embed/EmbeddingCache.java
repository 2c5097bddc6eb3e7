package io.paretorouter.offline.embed;

import io.paretorouter.adapter.tablefile.AtomicFile;
import io.paretorouter.core.embed.EmbedderId;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.core.hash.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A cache of embeddings by the hash of their text, one file per embedder. A damaged file is ignored
 * and replaced: everything in it can be computed again.
 *
 * <p>File format: for each embedding 32 bytes of SHA-256 of the text and d little-endian floats;
 * then SHA-256 of all that.
 */
public final class EmbeddingCache {
    private static final int HASH_BYTES = 32;

    private final Path file;
    private final int dimension;
    private final Map<String, Embedding> byHash = new ConcurrentHashMap<>();

    private EmbeddingCache(Path file, int dimension) {
        this.file = file;
        this.dimension = dimension;
    }

    /**
     * Opens the cache of an embedder.
     *
     * @param directory created if it does not exist
     * @param dimension d, the number of components of an embedding
     * @throws IOException if the directory cannot be written, or the file cannot be read
     */
    public static EmbeddingCache open(Path directory, EmbedderId embedder, int dimension)
            throws IOException {
        requireWritable(directory);
        EmbeddingCache cache =
                new EmbeddingCache(directory.resolve(embedder.sha256() + ".embeddings"), dimension);
        if (Files.exists(cache.file)) {
            cache.load(Files.readAllBytes(cache.file));
        }
        return cache;
    }

    /** Fails now rather than after an hour of embedding. */
    private static void requireWritable(Path directory) throws IOException {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new IOException("cannot make the cache directory " + directory, e);
        }
        if (!Files.isWritable(directory)) {
            throw new IOException("the cache directory " + directory + " cannot be written");
        }
    }

    private void load(byte[] bytes) {
        int recordBytes = HASH_BYTES + dimension * Float.BYTES;
        int payload = bytes.length - HASH_BYTES;
        boolean whole =
                payload >= 0
                        && payload % recordBytes == 0
                        && Arrays.equals(
                                Sha256.newDigest().digest(Arrays.copyOf(bytes, payload)),
                                Arrays.copyOfRange(bytes, payload, bytes.length));
        if (!whole) {
            return;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, payload).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            byte[] hash = new byte[HASH_BYTES];
            float[] components = new float[dimension];
            in.get(hash);
            in.asFloatBuffer().get(components);
            in.position(in.position() + dimension * Float.BYTES);
            byHash.put(HexFormat.of().formatHex(hash), Embedding.ofUnit(components));
        }
    }

    /** The embedding of a text, or null if it is not cached. */
    public @Nullable Embedding get(String text) {
        return byHash.get(key(text));
    }

    /** Caches the embedding of a text; written to the file by {@link #save}. Thread-safe. */
    public void put(String text, Embedding embedding) {
        byHash.put(key(text), embedding);
    }

    private static String key(String text) {
        return HexFormat.of().formatHex(Sha256.digest(text));
    }

    /** Writes the whole cache to its file, ordered by hash. */
    public void save() throws IOException {
        int recordBytes = HASH_BYTES + dimension * Float.BYTES;
        ByteBuffer out =
                ByteBuffer.allocate(byHash.size() * recordBytes + HASH_BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        for (String hash : byHash.keySet().stream().sorted().toList()) {
            Embedding embedding = Objects.requireNonNull(byHash.get(hash));
            out.put(HexFormat.of().parseHex(hash));
            for (int i = 0; i < dimension; i++) {
                out.putFloat(embedding.component(i));
            }
        }
        out.put(Sha256.newDigest().digest(Arrays.copyOf(out.array(), byHash.size() * recordBytes)));
        AtomicFile.write(file, stream -> stream.write(out.array()));
    }
}
