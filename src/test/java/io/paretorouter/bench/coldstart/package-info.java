/**
 * Cold starts, side by side: the native executable, the JVM with what it has for starting faster,
 * and what users would otherwise deploy, the same job in Node.js and a proxy that does not route.
 *
 * <pre>{@code
 * ./mvnw -Dquick -DskipTests package -Dnative && src/test/scripts/cold-start [RUNS]
 * }</pre>
 *
 * <p><b>Fair to the peers.</b> They speak the Runtime API by bare {@code node:http}, which starts
 * faster than AWS's own runtime client; tokenizer and model are read once, ONNX Runtime has one
 * thread as the router's full embedder has, and nothing is logged. They load the demo table as
 * {@code pareto inspect --export} writes it. The JVM's rows with a cache run with C1 and the serial
 * collector, which start fastest; the plain one as anybody would start it.
 *
 * <p><b>Table in S3.</b> The same contender, told to serve by a table that a server on this machine
 * has, behind a line with a round trip of 20 ms: one to connect, and one for pointer and table at
 * once. Amazon's own would take one or two more for TLS, each far shorter inside a region. The
 * server has answered some hundred times before, as one that is in use.
 */
package io.paretorouter.bench.coldstart;
