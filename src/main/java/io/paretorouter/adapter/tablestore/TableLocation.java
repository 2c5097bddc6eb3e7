package io.paretorouter.adapter.tablestore;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The location of a routing table. */
public sealed interface TableLocation {

    /**
     * A resource on the class path.
     *
     * @param name of the resource
     */
    record ClassPath(String name) implements TableLocation {
        @Override
        public String toString() {
            return CLASS_PATH + name;
        }
    }

    /**
     * A single file.
     *
     * @param path of the file
     */
    record SingleFile(Path path) implements TableLocation {
        @Override
        public String toString() {
            return FILE + path;
        }
    }

    /** A place where tables are published. */
    sealed interface Stored extends TableLocation {}

    /**
     * A directory where tables are published.
     *
     * @param path of the directory
     */
    record Directory(Path path) implements Stored {
        @Override
        public String toString() {
            return FILE + path + "/";
        }
    }

    /**
     * A place in S3 where tables are published.
     *
     * @param bucket its name
     * @param prefix the prefix of all keys: empty, or ends with a slash
     */
    record S3(String bucket, String prefix) implements Stored {
        @Override
        public String toString() {
            return "s3://" + bucket + "/" + prefix;
        }
    }

    /** The prefix of a resource's name. */
    String CLASS_PATH = "classpath:";

    /** The prefix of a path. */
    String FILE = "file:";

    /** A bucket and a prefix, which gets a slash at its end if it has none. */
    Pattern S3_URL = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(/.*)?");

    /**
     * The location that a text names.
     *
     * @throws IllegalArgumentException if it names none
     */
    static TableLocation of(String text) {
        if (text.startsWith(CLASS_PATH)) {
            return new ClassPath(text.substring(CLASS_PATH.length()));
        }
        if (text.startsWith(FILE)) {
            return file(text.substring(FILE.length()), text);
        }
        Matcher url = S3_URL.matcher(text);
        if (url.matches()) {
            String path = url.group(2) == null ? "" : url.group(2).substring(1);
            return new S3(url.group(1), path.isEmpty() || path.endsWith("/") ? path : path + "/");
        }
        throw refused(text);
    }

    /**
     * The place for publications that a text names.
     *
     * @throws IllegalArgumentException if it names none
     */
    static Stored stored(String text) {
        if (of(text) instanceof Stored place) {
            return place;
        }
        throw new IllegalArgumentException(
                "expected s3://bucket/prefix/ or file:DIRECTORY/ (with the slash), got \""
                        + text
                        + "\"");
    }

    private static TableLocation file(String path, String text) {
        try {
            return path.endsWith("/")
                    ? new Directory(Path.of(path))
                    : new SingleFile(Path.of(path));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + text + "\": " + e.getReason(), e);
        }
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(
                "expected classpath:NAME, file:PATH, file:DIRECTORY/ or s3://bucket/prefix/, got \""
                        + text
                        + "\"");
    }
}
