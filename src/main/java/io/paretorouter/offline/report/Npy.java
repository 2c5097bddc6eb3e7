package io.paretorouter.offline.report;

import io.paretorouter.adapter.tablefile.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes matrices as NumPy files, version 1.0.
 *
 * <p>Source: numpy.org/doc/stable/reference/generated/numpy.lib.format.html.
 */
public final class Npy {
    private static final int HEADER_MULTIPLE = 64;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    private Npy() {}

    /** Writes row-major floats, {@code columns} to a row. */
    public static void write(Path file, float[] values, int columns) throws IOException {
        byte[] data = new byte[Math.multiplyExact(values.length, Float.BYTES)];
        littleEndian(data).asFloatBuffer().put(values);
        write(file, header("<f4", values.length / columns, columns), data);
    }

    /** Writes row-major doubles, {@code columns} to a row. */
    public static void write(Path file, double[] values, int columns) throws IOException {
        byte[] data = new byte[Math.multiplyExact(values.length, Double.BYTES)];
        littleEndian(data).asDoubleBuffer().put(values);
        write(file, header("<f8", values.length / columns, columns), data);
    }

    /** Writes row-major unsigned bytes, {@code columns} to a row. */
    public static void write(Path file, byte[] values, int columns) throws IOException {
        write(file, header("|u1", values.length / columns, columns), values);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String header(String type, int rows, int columns) {
        String header =
                "{'descr': '"
                        + type
                        + "', 'fortran_order': False, 'shape': ("
                        + rows
                        + ", "
                        + columns
                        + "), }";
        int unpadded = MAGIC.length + Short.BYTES + header.length() + 1;
        int padding = Math.floorMod(-unpadded, HEADER_MULTIPLE);
        return header + " ".repeat(padding) + "\n";
    }

    private static void write(Path file, String header, byte[] data) throws IOException {
        AtomicFile.write(
                file,
                (OutputStream out) -> {
                    out.write(MAGIC);
                    out.write(header.length());
                    out.write(header.length() >>> 8);
                    out.write(header.getBytes(StandardCharsets.US_ASCII));
                    out.write(data);
                });
    }
}
