package io.paretorouter.app;

import io.paretorouter.adapter.tablefile.PackagedTable;
import io.paretorouter.adapter.tablestore.S3Settings;
import io.paretorouter.adapter.tablestore.TableLocation;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The settings that say where tables are, as values; a wrong setting is refused by name. */
final class TableSettings {
    private final RouterConfig config;

    TableSettings(RouterConfig config) {
        this.config = config;
    }

    /** Where the table is. */
    TableLocation location() {
        return Settings.named(
                "router.table.location", () -> TableLocation.of(config.table().location()));
    }

    /** Where the table is that serves while the main one is not there; null if there is none. */
    @Nullable TableLocation fallback() {
        return switch (config.table().fallback()) {
            case "none" -> null;
            case "packaged" -> new TableLocation.ClassPath(PackagedTable.DEMO);
            default ->
                    throw new IllegalArgumentException(
                            "router.table.fallback must be \"packaged\" or \"none\", got \""
                                    + config.table().fallback()
                                    + "\"");
        };
    }

    /** Where the canary table is, which serves some requests; null if there is none. */
    @Nullable TableLocation canary() {
        return optional("router.canary.location", () -> config.canary().location().orElse(""));
    }

    /** The share of requests for the canary table, in [0, 1]. */
    double canaryShare() {
        double percent = config.canary().percent();
        if (!(percent >= 0 && percent <= 100)) { // written so that NaN fails too
            throw new IllegalArgumentException(
                    "router.canary.percent must be in [0, 100], got " + percent);
        }
        return percent / 100;
    }

    /** Where the shadow table is, which decides and does not serve; null if there is none. */
    @Nullable TableLocation shadow() {
        return optional("router.shadow-table", () -> config.shadowTable().orElse(""));
    }

    private static @Nullable TableLocation optional(String name, Supplier<String> location) {
        String text = location.get();
        return text.isEmpty() ? null : Settings.named(name, () -> TableLocation.of(text));
    }

    /** How long a table is assumed to be the newest. */
    Duration refresh() {
        return Settings.positive("router.table.refresh", config.table().refresh());
    }

    /** How S3 is reached. */
    S3Settings s3() {
        RouterConfig.S3 s3 = config.s3();
        return Settings.named(
                "router.s3",
                () ->
                        new S3Settings(
                                s3.endpoint().orElse(null),
                                s3.region().orElse(null),
                                s3.pathStyle(),
                                new S3Settings.Timeouts(s3.connectTimeout(), s3.timeout())));
    }
}
