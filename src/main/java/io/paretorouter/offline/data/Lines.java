package io.paretorouter.offline.data;

import io.paretorouter.core.hash.Sha256;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a file or stream, plain or gzip, one at a time; never holds more of a line
 * than the limit allows.
 */
public final class Lines implements AutoCloseable {
    /** The default limit on a line's length: 32 MiB, in bytes. */
    static final int LONGEST = 32 << 20;

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final int longest;
    private final InputStream in;
    private final MessageDigest digest = Sha256.newDigest();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;
    private boolean tooLong;

    /**
     * Opens a file.
     *
     * @param longest the maximum length of a line, in bytes
     */
    Lines(Path file, int longest) throws IOException {
        this(file.toString(), Files.newInputStream(file), longest);
    }

    private Lines(String name, InputStream in, int longest) throws IOException {
        this.name = name;
        this.longest = longest;
        this.in = open(name, in);
    }

    /** The lines of a file. */
    public static Lines of(Path file) throws IOException {
        return new Lines(file, LONGEST);
    }

    /**
     * The lines of a stream; closing them closes the stream.
     *
     * @param name the stream's name in error messages
     */
    public static Lines of(String name, InputStream in) throws IOException {
        return new Lines(name, in, LONGEST);
    }

    /**
     * The texts of a file's lines, without blank ones.
     *
     * @throws IllegalArgumentException if a line is too long or not UTF-8, naming the file and the
     *     line number
     */
    public static List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Lines lines = of(file)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                try {
                    texts.add(lines.text(line));
                } catch (IllegalArgumentException e) {
                    BadLine bad = new BadLine(lines.number(), String.valueOf(e.getMessage()));
                    throw new IllegalArgumentException(file + ": " + bad, e);
                }
            }
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    private static InputStream open(String name, InputStream in) throws IOException {
        InputStream raw = new BufferedInputStream(in, 1 << 16);
        try {
            raw.mark(2);
            int magic = raw.read() << 8 | raw.read();
            raw.reset();
            return magic == GZIP_MAGIC ? new GZIPInputStream(raw, 1 << 16) : raw;
        } catch (IOException e) {
            raw.close();
            throw broken(name, e);
        }
    }

    /** Adds the file's name, which failures of a stream do not mention. */
    private static IOException broken(String name, IOException e) {
        IOException named =
                e instanceof EOFException || e instanceof ZipException
                        ? new ZipException(name + " is not a whole gzip file: " + e.getMessage())
                        : new IOException(name + ": " + e.getMessage());
        named.initCause(e);
        return named;
    }

    /**
     * The next line without its line feed, or null after the last; incomplete if the line is too
     * long.
     */
    public byte @Nullable [] next() throws IOException {
        line.reset();
        tooLong = false;
        if (!fill()) {
            return null;
        }
        number++;
        do {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            append(from);
            if (at < end) {
                at++;
                break;
            }
        } while (fill());
        return line.toByteArray();
    }

    private void append(int from) {
        if (line.size() + at - from > longest) {
            tooLong = true;
        }
        if (!tooLong) {
            line.write(buffer, from, at - from);
        }
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = Math.max(0, read());
        digest.update(buffer, 0, end);
        return end > 0;
    }

    private int read() throws IOException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw broken(name, e);
        }
    }

    /** The number of the last line read, counted from 1. */
    public long number() {
        return number;
    }

    /**
     * The last line read as text, without the byte order mark that a first line may begin with.
     *
     * @throws IllegalArgumentException if the line is too long or not UTF-8
     */
    public String text(byte[] line) {
        if (tooLong) {
            throw new IllegalArgumentException("longer than " + longest + " bytes");
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
            return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }

    /** Whether at least the beginning of another line can be read without blocking. */
    public boolean ready() throws IOException {
        return at < end || in.available() > 0;
    }

    /** SHA-256 of everything read, in hexadecimal; call it once, after the last line. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
