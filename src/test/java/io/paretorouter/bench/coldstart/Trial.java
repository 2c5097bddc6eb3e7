package io.paretorouter.bench.coldstart;

import java.io.IOException;
import java.nio.file.Path;

/** What is measured of each start. */
sealed interface Trial permits FirstByte, FirstRoute {

    /** Said above the table of results. */
    String what();

    /** Starts a contender, waits for its answer, and ends it. */
    Run run(Contender contender, Path log) throws IOException, InterruptedException;
}
