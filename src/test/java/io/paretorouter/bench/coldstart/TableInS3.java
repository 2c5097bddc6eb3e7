package io.paretorouter.bench.coldstart;

import io.paretorouter.adapter.tablestore.LatestCopy;
import io.paretorouter.adapter.tablestore.TableStore;
import io.paretorouter.fixture.Renamed;
import io.paretorouter.fixture.s3.FarLine;
import io.paretorouter.fixture.s3.LocalS3;
import io.paretorouter.fixture.s3.TablePlace;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The demo table under another name, published in a server that speaks S3, in a process of its own,
 * 20 ms away: over plain HTTP, so that connecting takes one round trip, not the two of TLS.
 */
final class TableInS3 implements AutoCloseable {
    private static final int WARM_UP = 300;
    private static final Duration ROUND_TRIP = Duration.ofMillis(20);

    private final TablePlace place = new TablePlace();
    private final FarLine line = new FarLine(LocalS3.shared().port(), ROUND_TRIP);

    TableInS3() throws IOException {
        TablePlace.signIn();
        place.publish(Renamed.demo("published"));
        warmUp();
    }

    /** What S3's own code takes while it is not compiled is no distance. */
    private void warmUp() throws IOException {
        TableStore store = place.store();
        for (int i = 0; i < WARM_UP; i++) {
            LatestCopy copy = store.sendForCopy();
            store.read(Objects.requireNonNull(store.latest()).pointer().current(), copy);
        }
    }

    /** A contender that serves by it. */
    Contender serves(Contender contender) {
        Map<String, String> environment = new HashMap<>(contender.environment());
        environment.put("ROUTER_TABLE_LOCATION", place.location());
        TablePlace.reach(line.port())
                .forEach(
                        (setting, value) ->
                                environment.put(
                                        setting.replaceAll("\\W", "_").toUpperCase(Locale.ROOT),
                                        value));
        environment.put("AWS_ACCESS_KEY_ID", LocalS3.ACCESS_KEY);
        environment.put("AWS_SECRET_ACCESS_KEY", LocalS3.SECRET_KEY);
        return new Contender(
                contender.name() + ", table in S3",
                contender.directory(),
                contender.command(),
                environment,
                contender.artifact());
    }

    @Override
    public void close() {
        line.close();
    }
}
