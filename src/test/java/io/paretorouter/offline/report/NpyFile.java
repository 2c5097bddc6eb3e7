package io.paretorouter.offline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A NumPy file of version 1.0 read back by the letter of its description.
 *
 * @param type as {@code <f4}
 * @param values row-major
 */
public record NpyFile(String type, int rows, int columns, double[] values) {
    private static final Pattern HEADER =
            Pattern.compile(
                    "\\{'descr': '(<f[48]|[|]u1)', 'fortran_order': False, 'shape': \\((\\d+), (\\d+)\\), \\} *\n");

    /** Reads a file, and fails if it is not one. */
    public static NpyFile read(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes(in, 8)).isEqualTo("\u0093NUMPY\u0001\u0000");
        Matcher header = HEADER.matcher(bytes(in, in.getShort()));
        assertThat(in.position() % 64).as("where the data begin").isZero();
        assertThat(header.matches()).isTrue();
        double[] values = values(header.group(1), in);
        assertThat(in.hasRemaining()).isFalse();
        NpyFile read =
                new NpyFile(
                        header.group(1),
                        Integer.parseInt(header.group(2)),
                        Integer.parseInt(header.group(3)),
                        values);
        assertThat(values).hasSize(read.rows * read.columns);
        return read;
    }

    private static double[] values(String type, ByteBuffer in) {
        int width = type.charAt(2) - '0';
        return IntStream.range(0, in.remaining() / width)
                .mapToDouble(
                        i ->
                                switch (width) {
                                    case Byte.BYTES -> Byte.toUnsignedInt(in.get());
                                    case Float.BYTES -> in.getFloat();
                                    default -> in.getDouble();
                                })
                .toArray();
    }

    private static String bytes(ByteBuffer in, int count) {
        byte[] bytes = new byte[count];
        in.get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
