package io.paretorouter.adapter.tablefile;

import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.Spelling;
import io.paretorouter.core.table.TableFormatException;
import io.paretorouter.core.table.View;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads and writes a routing table as a safetensors file, described in the package's documentation.
 * The same table always gives the same bytes, and reading them gives the same table.
 */
public final class TableFile {
    /** The most bytes that a table's file may have. */
    public static final int MOST_BYTES = Frame.LONGEST_FILE;

    private TableFile() {}

    /**
     * The table in a file.
     *
     * @return the table, whose {@code version} is the first 12 hexadecimal digits of the hash of
     *     its content
     * @throws TableFormatException if the file does not contain a valid table
     * @throws IOException if the file cannot be read
     */
    public static RoutingTable read(Path path) throws IOException {
        String name = path.toString();
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new Field(name, "file").refuse("expected a regular file");
        }
        Frame.requireLength(attributes.size(), name);
        try (InputStream in = Files.newInputStream(path)) {
            return read(in.readNBytes((int) attributes.size()), name);
        }
    }

    /**
     * The table in a file's bytes.
     *
     * @param file not changed and not kept
     * @param name the file's name in messages
     * @return the table, whose {@code version} is the first 12 hexadecimal digits of the hash of
     *     its content
     * @throws TableFormatException if the bytes are not a valid table
     */
    public static RoutingTable read(byte[] file, String name) {
        Frame frame = Frame.of(file, name);
        Seal.verify(file, name);
        Header header = Header.read(frame.header(), name);
        Metadata metadata = header.metadata();
        ViewReader reader = new ViewReader(frame, header.layout(), name);
        SortedMap<String, View> views = new TreeMap<>();
        metadata.views().forEach((view, known) -> views.put(view, reader.read(view, known)));
        Spelling spelling = reader.spelling(metadata.spelling());
        return new Field(name, "pareto")
                .check(
                        () ->
                                new RoutingTable(
                                        metadata.models(),
                                        views,
                                        metadata.safeModel(),
                                        spelling,
                                        metadata.provenance(),
                                        Seal.version(file)));
    }

    /**
     * The bytes of a table's file. They do not depend on the table's {@code version}.
     *
     * @throws IllegalArgumentException if the table is larger than a file may be
     */
    @SuppressWarnings("ByteBufferBackingArray") // Frame allocates it on the heap, from 0
    public static byte[] toBytes(RoutingTable table) {
        SortedMap<String, Map<FloatTensor, List<Long>>> shapes = new TreeMap<>();
        table.views().forEach((name, view) -> shapes.put(name, shapes(view)));
        Layout layout = Layout.of(shapes, table.models().size(), table.spelling() != null);
        ByteBuffer file = Frame.allocate(Header.write(table, layout), layout.length());
        putTensors(table.views(), file);
        if (table.spelling() != null) {
            file.put(table.spelling().bits().parts());
        }
        Seal.stamp(file.array());
        return file.array();
    }

    private static Map<FloatTensor, List<Long>> shapes(View view) {
        Map<FloatTensor, List<Long>> shapes = new EnumMap<>(FloatTensor.class);
        for (FloatTensor tensor : FloatTensor.values()) {
            List<Long> shape = tensor.shape(view);
            if (shape != null) {
                shapes.put(tensor, tensor.allowed(shape));
            }
        }
        return shapes;
    }

    private static void putTensors(Map<String, View> views, ByteBuffer file) {
        for (View view : views.values()) {
            for (SumTensor sum : SumTensor.values()) {
                double[] values = sum.values(view.statistics());
                file.asDoubleBuffer().put(values);
                file.position(file.position() + values.length * Double.BYTES);
            }
        }
        for (View view : views.values()) {
            for (FloatTensor tensor : FloatTensor.values()) {
                float[] values = tensor.values(view);
                file.asFloatBuffer().put(values);
                file.position(file.position() + values.length * Float.BYTES);
            }
        }
    }

    /**
     * Writes a table's file. Replaces an existing file only when everything is written, so an older
     * file survives every failure.
     *
     * @param path its directory must exist
     * @return the table with the version that the file gives it
     * @throws IllegalArgumentException if the table is larger than a file may be
     * @throws IOException if the file cannot be written
     */
    public static RoutingTable write(RoutingTable table, Path path) throws IOException {
        byte[] file = toBytes(table);
        AtomicFile.write(path, out -> out.write(file));
        return table.withVersion(Seal.version(file));
    }
}
