/**
 * How fast it is, measured with <a href="https://github.com/openjdk/jmh">JMH</a>.
 *
 * <pre>{@code
 * ./mvnw -Pbench test -Dquick -Dbench=".* -prof gc"
 * }</pre>
 *
 * <p>{@code bench} is a regular expression of names and any of JMH's options: {@code
 * -Dbench="Decision -f 1"} runs one in 20 seconds, all take 10 minutes. JMH's table comes last; all
 * single values are in {@code target/bench/results.json}. Tests are left out, and no test asserts a
 * time.
 *
 * <p>{@code src/test/scripts/benchmarks} runs what the README shows, the whole process included
 * ({@code http}: {@code /v1/route} under wrk; {@code refresh}: what requests notice of a new table;
 * {@code startup}: process start to first answer), and writes one table, {@code
 * target/bench/report.md}.
 *
 * <p><b>How to read it.</b> {@code avgt} is the mean time of a call once it is compiled, {@code ss}
 * that of a single call; the error is a 99.9 % interval and assumes a normal distribution, which
 * other load on the machine breaks. So compare medians, and only within one run: with four times as
 * many runnable threads as cores the same code took up to five times as long.
 *
 * <p><b>Measured</b> on 2026-11-22 by the command above on 2 vCPU of an AMD EPYC family 25 model 1,
 * JDK 25.0.3, otherwise idle. Median, and lowest to highest:
 *
 * <pre>
 * DecisionBenchmark   250 clusters, 14 models, 384 components
 *   with heads and spelling
 *   expected, topP 8           13.7 us  13.4 to 14.5    7.1 kB allocated
 *   paper, topP 4              13.6 us  13.4 to 13.9    6.9 kB
 *   without
 *   expected, topP 8            9.9 us   9.5 to 10.6    3.5 kB
 *   paper, topP 4               9.7 us   9.1 to 10.2    3.4 kB
 * TableReadBenchmark  680 kB, the table above
 *   first in a process        305 ms     278 to 324
 *   second                     12.1 ms   8.3 to 25.9
 *   third                      11.5 ms   6.3 to 21.5
 *   warm                        0.85 ms  0.83 to 0.90   1.5 MB
 * KMeansBenchmark     20,000 x 384, k 60, one start, two threads
 *   ours, 10 iterations         0.40 s   0.37 to 0.42   mean cosine 0.4457
 *   Tribuo 4.3.2, 10            2.75 s   2.71 to 2.81   mean cosine 0.4386
 *   ours, 20 iterations         0.58 s   0.53 to 0.66   mean cosine 0.4475
 *   Tribuo 4.3.2, 20            5.14 s   5.02 to 5.41   mean cosine 0.4386
 *                     9,410 x 384, as a fit: 4 starts of at most 100 iterations
 *   k 60                        1.3 s    1.1 to 1.4
 *   k 250                       2.0 s    1.8 to 2.5
 * EmbedBenchmark      tokens    16                   64                   256
 *   tokenise             0.80 us (0.79-0.90)  3.2 us (3.2-3.3)     12.3 us (12.2-12.7)
 *   embed                10.0 ms (9.8-10.3)   22.7 ms (22.5-23.0)  81.4 ms (79.5-82.7)
 *   embedAndDecide        9.7 ms (9.6-10.2)   22.0 ms (21.9-22.4)  79.1 ms (76.4-81.1)
 * </pre>
 *
 * <p>What that means:
 *
 * <ul>
 *   <li>Most of a decision is {@code Centroids.nearest}, which reads 384 kB. Its inner loop takes 6
 *       us, as much with eight components per pass as with four.
 *   <li>The second and third read of a table miss the 10 ms we aimed at. In processor time 12 of
 *       the 17 ms of a second (582 kB) were SHA-256, and they fall to 0.8 once the JIT has made the
 *       CPU's own SHA instructions of it: at the second read in some processes, after the fourth in
 *       others. The header takes 2 ms, the tensors 1.7. Of the first read's 300 ms Jackson's
 *       databind takes about 215, where its core alone would take 70; a service has it loaded
 *       anyway. A platform that reads tables in JVMs that live for one request would change our
 *       mind.
 *   <li>K-means is 6.9 times as fast as Tribuo's at 10 iterations and 8.9 times at 20, by medians.
 *       Earlier runs, under load and before seeding drew two candidates per pass, gave 4.5 to 6.1
 *       at 10 and 8.3 to 10.9 at 20. Seed by seed, 1 to 6 at 20 iterations, our mean cosine is the
 *       higher one (0.445 to 0.448 against 0.432 to 0.439); we have not looked into why.
 * </ul>
 */
package io.paretorouter.bench;
