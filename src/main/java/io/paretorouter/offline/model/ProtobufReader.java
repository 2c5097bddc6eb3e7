package io.paretorouter.offline.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Iterates over the fields of one protobuf message: <code>
 * while (reader.next()) switch (reader.field()) ...</code>. Covers what ONNX uses: varints,
 * fixed-width numbers (skipped) and length-delimited values. Encoding:
 * protobuf.dev/programming-guides/encoding.
 */
final class ProtobufReader {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int DELIMITED = 2;
    private static final int FIXED_32 = 5;
    private static final int LONGEST_VARINT = 10;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final String message;
    private final ByteBuffer bytes;
    private int field;
    private long integer;
    private ByteBuffer value = NOTHING;

    /**
     * A reader of the buffer's remaining bytes; the buffer's position does not change.
     *
     * @param message the name of the message, for error messages
     */
    ProtobufReader(String message, ByteBuffer bytes) {
        this.message = message;
        this.bytes = bytes.duplicate();
    }

    /** Moves to the next field; returns false after the last one. */
    boolean next() {
        if (!bytes.hasRemaining()) {
            return false;
        }
        long key = varint();
        field = (int) (key >>> 3);
        integer = 0;
        value = NOTHING;
        int wireType = (int) (key & 7);
        switch (wireType) {
            case VARINT -> integer = varint();
            case FIXED_64 -> value = take(Long.BYTES);
            case DELIMITED -> value = take(varint());
            case FIXED_32 -> value = take(Integer.BYTES);
            default ->
                    throw new ModelFormatException(
                            message
                                    + ": field "
                                    + field
                                    + " has wire type "
                                    + wireType
                                    + ", unknown here");
        }
        return true;
    }

    /** The current field's number. */
    int field() {
        return field;
    }

    /** The current field's varint, 0 for other wire types. */
    long integer() {
        return integer;
    }

    /** A view of the current field's bytes, empty for a varint. */
    ByteBuffer value() {
        return value.slice();
    }

    /** The current field as UTF-8 text. */
    String text() {
        return StandardCharsets.UTF_8.decode(value()).toString();
    }

    /** A reader of the current field as an embedded message. */
    ProtobufReader message(String part) {
        return new ProtobufReader(message + ", " + part, value());
    }

    /** The current field as varints: a single one, or a packed list. */
    long[] integers() {
        if (!value.hasRemaining()) {
            return new long[] {integer};
        }
        var packed = new ProtobufReader(message, value());
        long[] all = new long[value.remaining()];
        int count = 0;
        while (packed.bytes.hasRemaining()) {
            all[count++] = packed.varint();
        }
        return Arrays.copyOf(all, count);
    }

    private long varint() {
        long result = 0;
        for (int i = 0; i < LONGEST_VARINT; i++) {
            byte next = take(1).get();
            result |= (long) (next & 0x7f) << (7 * i);
            if (next >= 0) {
                return result;
            }
        }
        throw new ModelFormatException(message + ": a number is longer than ten bytes");
    }

    private ByteBuffer take(long length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new ModelFormatException(
                    message
                            + " is truncated or damaged: field "
                            + field
                            + " wants "
                            + length
                            + " bytes, "
                            + bytes.remaining()
                            + " are left");
        }
        ByteBuffer taken = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        return taken;
    }
}
