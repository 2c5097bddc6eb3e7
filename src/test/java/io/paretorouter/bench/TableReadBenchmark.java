package io.paretorouter.bench;

import io.paretorouter.adapter.tablefile.TableFile;
import io.paretorouter.core.table.RoutingTable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading a table out of its file's bytes: the first, second and third time in a fresh process, and
 * once the JIT has compiled it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Measurement(iterations = 1)
@Fork(15)
public class TableReadBenchmark {
    private byte[] file;

    @Setup
    public void setUp() throws IOException {
        file = Files.readAllBytes(Benchmarks.tableFile());
    }

    @Benchmark
    @Warmup(iterations = 0)
    public RoutingTable first() {
        return read();
    }

    @Benchmark
    @Warmup(iterations = 1)
    public RoutingTable second() {
        return read();
    }

    @Benchmark
    @Warmup(iterations = 2)
    public RoutingTable third() {
        return read();
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 5, time = 1)
    @Measurement(iterations = 5, time = 1)
    @Fork(3)
    public RoutingTable warm() {
        return read();
    }

    private RoutingTable read() {
        return TableFile.read(file, "table");
    }
}
