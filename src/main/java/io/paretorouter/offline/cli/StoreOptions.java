package io.paretorouter.offline.cli;

import io.paretorouter.adapter.tablestore.Publication;
import io.paretorouter.adapter.tablestore.S3Settings;
import io.paretorouter.adapter.tablestore.StoreException;
import io.paretorouter.adapter.tablestore.TableLocation;
import io.paretorouter.adapter.tablestore.TableStore;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how to reach the places where tables are published. */
final class StoreOptions {
    private static final S3Settings.Timeouts PATIENT =
            new S3Settings.Timeouts(Duration.ofSeconds(10), Duration.ofMinutes(5));

    @Option(
            names = "--s3-endpoint",
            paramLabel = "URL",
            defaultValue = "${env:ROUTER_S3_ENDPOINT}",
            description = "An S3-compatible server (default: $ROUTER_S3_ENDPOINT).")
    private @Nullable URI endpoint;

    @Option(
            names = "--s3-region",
            paramLabel = "REGION",
            defaultValue = "${env:ROUTER_S3_REGION}",
            description =
                    "The bucket's region (default: $ROUTER_S3_REGION, else as the AWS tools find"
                            + " it).")
    private @Nullable String region;

    @Option(
            names = "--s3-path-style",
            defaultValue = "${env:ROUTER_S3_PATH_STYLE:-false}",
            description =
                    "Put the bucket in the path, not in the host name (default:"
                            + " $ROUTER_S3_PATH_STYLE).")
    private boolean pathStyle;

    /** The store at a place; nothing is read yet. */
    TableStore at(TableLocation.Stored place) {
        return TableStore.at(
                place,
                new S3Settings(endpoint, region, pathStyle, PATIENT),
                InstantSource.system());
    }

    /**
     * The store at a place.
     *
     * @param option the option that gave the place, for messages
     */
    TableStore at(String place, String option) {
        try {
            return at(TableLocation.stored(place));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
    }

    /**
     * The publication that was put in force. A missing copy is only remarked on, because nothing
     * has to be done about it.
     */
    static Publication made(TableStore.Outcome outcome, Output output) {
        StoreException uncopied = outcome.uncopied();
        if (uncopied != null) {
            output.remark(
                    "the table is in force, but no copy of it could be kept, so routers start one"
                            + " round trip later until the next publication: "
                            + uncopied.getMessage());
        }
        return outcome.publication();
    }
}
