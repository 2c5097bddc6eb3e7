package io.paretorouter.adapter.tablefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/** Changes files and gives them the hash of the changed content, as a careful forger would. */
final class Forgery {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int DIGITS_BEGIN =
            8 + "{'__metadata__':{'pareto':'{_'sha256_':_'".length();
    private static final int DIGITS_END = DIGITS_BEGIN + 64;

    private Forgery() {}

    /** A copy of a file with the right hash, if it is long enough to have one. */
    static byte[] seal(byte[] file) {
        byte[] sealed = file.clone();
        if (sealed.length >= DIGITS_END) {
            Arrays.fill(sealed, DIGITS_BEGIN, DIGITS_END, (byte) '0');
            byte[] digits = hash(sealed).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(digits, 0, sealed, DIGITS_BEGIN, digits.length);
        }
        return sealed;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The header's text, with its padding. */
    static String header(byte[] file) {
        return new String(file, 8, headerLength(file), StandardCharsets.UTF_8);
    }

    /** Where the data begin. */
    static int dataBegin(byte[] file) {
        return 8 + headerLength(file);
    }

    private static int headerLength(byte[] file) {
        return (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
    }

    /** The file with another header, padded and sealed. */
    static byte[] editHeader(byte[] file, UnaryOperator<String> edit) {
        byte[] text = edit.apply(header(file).stripTrailing()).getBytes(StandardCharsets.UTF_8);
        int length = (text.length + 7) / 8 * 8;
        byte[] padded = Arrays.copyOf(text, length);
        Arrays.fill(padded, text.length, length, (byte) ' ');
        int data = dataBegin(file);
        ByteBuffer edited = ByteBuffer.allocate(8 + length + file.length - data);
        edited.order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(padded);
        edited.put(file, data, file.length - data);
        return seal(edited.array());
    }

    /** The file with another {@code pareto} text, padded and sealed. */
    static byte[] editPareto(byte[] file, UnaryOperator<String> edit) {
        return editHeader(
                file,
                header -> {
                    try {
                        String text =
                                MAPPER.readTree(header).at("/__metadata__/pareto").textValue();
                        return header.replace(quoted(text), quoted(edit.apply(text)));
                    } catch (JsonProcessingException e) {
                        throw new IllegalArgumentException(e);
                    }
                });
    }

    private static String quoted(String text) throws JsonProcessingException {
        return MAPPER.writeValueAsString(text);
    }
}
