package io.paretorouter.offline.model;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip file of uncompressed entries whose contents start at multiples of 64 bytes, as PyTorch
 * requires. The same entries give the same bytes: neither clock nor time zone enters.
 */
final class AlignedZip implements Closeable {
    private static final int ALIGNMENT = 64;
    private static final int LOCAL_HEADER = 30; // bytes before the name
    private static final int EXTRA_HEADER = 4;

    /**
     * Not the earliest date of the format: for that, Java adds a field of its own that depends on
     * the time zone.
     */
    private static final LocalDateTime DATE = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final CountingStream bytes;
    private final ZipOutputStream zip;

    AlignedZip(Path file) throws IOException {
        bytes = new CountingStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20));
        zip = new ZipOutputStream(bytes);
    }

    void add(String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        var checksum = new CRC32();
        checksum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(DATE);
        entry.setExtra(padding(name));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** An extra field that pads to the alignment; it is marked FB, as by PyTorch's own writer. */
    private byte[] padding(String name) {
        int nameLength = name.getBytes(StandardCharsets.UTF_8).length;
        long content = bytes.count + LOCAL_HEADER + nameLength + EXTRA_HEADER;
        int length = (int) (-content & (ALIGNMENT - 1));
        byte[] extra = new byte[EXTRA_HEADER + length];
        Arrays.fill(extra, (byte) 'Z');
        extra[0] = 'F';
        extra[1] = 'B';
        extra[2] = (byte) length;
        extra[3] = 0;
        return extra;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class CountingStream extends FilterOutputStream {
        private long count;

        CountingStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            count++;
        }

        @Override
        public void write(byte[] values, int offset, int length) throws IOException {
            out.write(values, offset, length);
            count += length;
        }
    }
}
