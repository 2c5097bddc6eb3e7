package io.paretorouter.adapter.tablefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.TableFormatException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Changes files in some 70,000 ways: each gives a sound table or a {@link TableFormatException},
 * never anything else, and never takes much memory.
 */
@Timeout(120)
class TableFileFuzzTest {
    private static final String NAME = "fuzz.safetensors";
    private static final long MOST_BYTES_ALLOCATED = 4L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final byte[] file = TableFile.toBytes(Tables.small());
    private final Random random = new Random(20250818);
    private int refused;

    @Test
    void refusesEveryFlippedBit() {
        for (int bit = 0; bit < file.length * 8; bit++) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            read(flipped);
        }
        assertThat(refused).isEqualTo(file.length * 8);
    }

    @Test
    void refusesEveryTruncationAndExtension() {
        for (int length = 0; length < file.length; length++) {
            read(Arrays.copyOf(file, length));
            read(Forgery.seal(Arrays.copyOf(file, length)));
            read(Arrays.copyOf(file, file.length + 1 + length));
            read(Forgery.seal(Arrays.copyOf(file, file.length + 1 + length)));
        }
        assertThat(refused).isEqualTo(4 * file.length);
    }

    @Test
    void refusesEveryOtherHeaderLength() {
        long right = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
        int tried = 0;
        for (int shift = 0; shift < 64; shift++) {
            for (long near = -9; near <= 9; near++) {
                long length = (1L << shift) + near;
                for (long value : new long[] {length, -length, right + length, right - length}) {
                    if (value != right) {
                        read(Forgery.seal(withHeaderLength(value)));
                        tried++;
                    }
                }
            }
        }
        assertThat(refused).isEqualTo(tried);
    }

    private byte[] withHeaderLength(long length) {
        byte[] changed = file.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putLong(0, length);
        return changed;
    }

    @Test
    void survivesChangedBytesBehindAnIntactHash() {
        for (int i = 0; i < 10_000; i++) {
            byte[] changed = file.clone();
            int bound = random.nextBoolean() ? Forgery.dataBegin(file) : file.length;
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                changed[random.nextInt(bound)] =
                        (byte) random.nextInt(random.nextBoolean() ? 128 : 256);
            }
            readSealed(Forgery.seal(changed));
        }
        assertThat(refused).isBetween(1_000, 9_999);
    }

    @Test
    void survivesAnEditedHeader() {
        HeaderMutator mutator = new HeaderMutator(random);
        for (int i = 0; i < 6_000; i++) {
            readSealed(Forgery.editHeader(file, mutator::mutate));
        }
        assertThat(refused).isGreaterThan(5_000);
    }

    @Test
    void survivesEditedMetadata() {
        HeaderMutator mutator = new HeaderMutator(random);
        for (int i = 0; i < 6_000; i++) {
            readSealed(Forgery.editPareto(file, mutator::mutate));
        }
        assertThat(refused).isBetween(3_000, 5_999);
    }

    @Test
    void survivesAnyNumberInATensor() {
        double[] values = {
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            -1,
            -0.0,
            0,
            0.5,
            3,
            1e300,
            Double.MAX_VALUE,
            Double.MIN_VALUE,
            0x1p53 + 2,
        };
        for (int at = Forgery.dataBegin(file); at + 8 <= file.length; at += 4) {
            for (double value : values) {
                byte[] doubles = file.clone();
                ByteBuffer.wrap(doubles).order(ByteOrder.LITTLE_ENDIAN).putDouble(at, value);
                readSealed(Forgery.seal(doubles));
                byte[] floats = file.clone();
                ByteBuffer.wrap(floats).order(ByteOrder.LITTLE_ENDIAN).putFloat(at, (float) value);
                readSealed(Forgery.seal(floats));
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    /** Reads a file whose hash is right, so that it must be judged by what it says. */
    private void readSealed(byte[] changed) {
        TableFormatException refusal = read(changed);
        if (refusal != null) {
            assertThat(refusal.getMessage()).doesNotContain("is damaged");
        }
    }

    /** Reads a file; the refusal, or null where there is none and the table is sound. */
    private @Nullable TableFormatException read(byte[] changed) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            RoutingTable table = TableFile.read(changed, NAME);
            byte[] written = TableFile.toBytes(table);
            assertThat(TableFile.toBytes(TableFile.read(written, NAME))).isEqualTo(written);
            return null;
        } catch (TableFormatException e) {
            refused++;
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
            if (allocated > MOST_BYTES_ALLOCATED) {
                fail(e.getMessage() + " took " + allocated + " bytes");
            }
            if (e.field().isBlank() || !e.getMessage().startsWith(NAME + ": " + e.field() + ": ")) {
                fail("no file or field in: " + e.getMessage());
            }
            return e;
        }
    }
}
