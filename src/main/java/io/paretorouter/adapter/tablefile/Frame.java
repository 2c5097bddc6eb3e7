package io.paretorouter.adapter.tablefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The outer form of a safetensors file: the header's length (unsigned 64 bits, little-endian), the
 * header (JSON text, padded with spaces so that the data begins at a multiple of 8), and the data.
 *
 * @param header the JSON text with its padding
 * @param data little-endian
 */
record Frame(String header, ByteBuffer data) {
    /** The number of bytes of the header's length. */
    static final int LENGTH_BYTES = 8;

    /** The longest header, in bytes. */
    static final int LONGEST_HEADER = 16 << 20;

    /** The longest file, in bytes. */
    static final int LONGEST_FILE = 256 << 20;

    private static final int ALIGNMENT = 8;

    /** Splits a file into its parts; {@code data} is a view of it, not a copy. */
    static Frame of(byte[] file, String name) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int length = headerLength(bytes, name);
        ByteBuffer data =
                bytes.slice(LENGTH_BYTES + length, file.length - LENGTH_BYTES - length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        try {
            ByteBuffer header = bytes.slice(LENGTH_BYTES, length);
            return new Frame(StandardCharsets.UTF_8.newDecoder().decode(header).toString(), data);
        } catch (CharacterCodingException e) {
            throw new Field(name, "header").refuse("expected UTF-8, got " + e.getMessage());
        }
    }

    private static int headerLength(ByteBuffer file, String name) {
        requireLength(file.capacity(), name);
        Field field = new Field(name, "headerLength");
        if (file.capacity() < LENGTH_BYTES) {
            throw field.refuse("expected 8 bytes, got " + file.capacity());
        }
        long length = file.getLong(0);
        int most = Math.min(LONGEST_HEADER, file.capacity() - LENGTH_BYTES);
        if (length < 0 || length > most || length % ALIGNMENT != 0) {
            throw field.refuse(
                    "expected a multiple of 8, at most "
                            + most
                            + ", got "
                            + Long.toUnsignedString(length));
        }
        return (int) length;
    }

    /** Refuses a file that is too long to be a table, before it is read. */
    static void requireLength(long length, String name) {
        if (length > LONGEST_FILE) {
            throw new Field(name, "file")
                    .refuse("expected at most " + LONGEST_FILE + " bytes, got " + length);
        }
    }

    /**
     * A file with its header written and its data still zero, positioned at the data.
     *
     * @param header ASCII
     * @param dataLength in bytes
     * @throws IllegalArgumentException if it would be too long to be read again
     */
    static ByteBuffer allocate(String header, long dataLength) {
        int length = (header.length() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        long total = LENGTH_BYTES + length + dataLength;
        if (length > LONGEST_HEADER || total > LONGEST_FILE) {
            throw new IllegalArgumentException(
                    "the table is too large for a file: a header of "
                            + length
                            + " and a total of "
                            + total
                            + " bytes, at most "
                            + LONGEST_HEADER
                            + " and "
                            + LONGEST_FILE);
        }
        String padded = header + " ".repeat(length - header.length());
        return ByteBuffer.allocate((int) total)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(padded.getBytes(StandardCharsets.US_ASCII));
    }
}
