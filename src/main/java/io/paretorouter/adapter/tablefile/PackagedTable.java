package io.paretorouter.adapter.tablefile;

import io.paretorouter.core.table.RoutingTable;
import io.paretorouter.core.table.TableFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Routing tables on the class path. */
public final class PackagedTable {
    /** The demo table in the jar: 14 models of 2024 on MMLU-Pro. */
    public static final String DEMO = "tables/demo-mmlu-pro-2024.safetensors";

    private PackagedTable() {}

    /** The demo table, read by the first caller or by the build of a native executable. */
    private static final class Demo {
        private static final RoutingTable TABLE = readDemo();
    }

    private static RoutingTable readDemo() {
        try {
            return readResource(DEMO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The table in a class-path resource. The demo table is read only once; for a native
     * executable, the build reads it, and it is then part of the image.
     *
     * @throws TableFormatException if the resource does not contain a valid table
     * @throws IOException if there is no such resource, or it cannot be read
     */
    public static RoutingTable read(String resource) throws IOException {
        return resource.equals(DEMO) ? Demo.TABLE : readResource(resource);
    }

    private static RoutingTable readResource(String resource) throws IOException {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException("no resource " + resource + " on the class path");
            }
            return TableFile.read(in.readAllBytes(), "classpath:" + resource);
        }
    }
}
