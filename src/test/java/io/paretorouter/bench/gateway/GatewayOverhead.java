package io.paretorouter.bench.gateway;

import io.paretorouter.bench.process.Launch;
import io.paretorouter.bench.process.RouterProcess;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What a request takes longer for passing through the router: the packaged application, express,
 * against a provider that answers at once, 100 requests a second, each asked of the provider
 * directly, too, right before.
 *
 * <pre>{@code
 * ./mvnw -q -Dquick -DskipTests package
 * java -cp target/test-classes io.paretorouter.bench.gateway.GatewayOverhead
 * }</pre>
 *
 * <p>Client and provider run in one process and the router in another, on the same cores. Overhead
 * is a percentile of the routed requests less the same of the direct ones. Of a stream it is the
 * time between the provider's sending of its first chunk and the client's reading of it, which the
 * chunk itself tells.
 */
final class GatewayOverhead {
    private static final int WARM_UP_REQUESTS = 20_000;
    private static final int REQUESTS = 3000;
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final String PATH = "/v1/chat/completions";
    private static final String QUERY =
            "A train leaves the station at noon and travels east at sixty kilometres an hour; a"
                    + " second one leaves two hours later on the same track at ninety. When and how"
                    + " far from the station does the second train reach the first one, and how long"
                    + " has each of them travelled by then? Explain every step of your answer.";

    private final WireClient direct;
    private final WireClient routed;

    private GatewayOverhead(WireClient direct, WireClient routed) {
        this.direct = direct;
        this.routed = routed;
    }

    /** Measures, and prints. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (InstantProvider provider = new InstantProvider();
                RouterProcess router = RouterProcess.start(launch(provider.port()))) {
            router.firstAnswer();
            try (WireClient toRouter = new WireClient(router.address("/").getPort());
                    WireClient toProvider = new WireClient(provider.port())) {
                GatewayOverhead overhead = new GatewayOverhead(toProvider, toRouter);
                overhead.measure(false);
                overhead.measure(true);
            }
        }
    }

    private static Launch launch(int providerPort) {
        return Launch.jar(
                "a provider that answers at once",
                List.of(),
                Map.of(
                        "router.embedder", "express",
                        "router.providers.stub.type", "openai",
                        "router.providers.stub.base-url",
                                "http://127.0.0.1:" + providerPort + "/v1",
                        "router.default-provider", "stub"));
    }

    private static byte[] request(String model, boolean stream) {
        String body =
                "{\"model\":\"%s\",\"stream\":%s,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}";
        return WireClient.post(PATH, body.formatted(model, stream, QUERY));
    }

    private void measure(boolean stream) throws IOException {
        byte[] request = request("auto", stream);
        for (int i = 0; i < WARM_UP_REQUESTS; i++) {
            direct.send(request);
            routed.send(request);
        }
        long[] directly = new long[REQUESTS];
        long[] through = new long[REQUESTS];
        long next = System.nanoTime();
        for (int i = 0; i < REQUESTS; i++) {
            directly[i] = nanos(direct.send(request), stream);
            through[i] = nanos(routed.send(request), stream);
            next += INTERVAL_NANOS;
            LockSupport.parkNanos(next - System.nanoTime());
        }
        Arrays.sort(directly);
        Arrays.sort(through);
        System.out.println(stream ? "first chunk of a stream" : "whole answer");
        for (double share : new double[] {0.5, 0.99}) {
            double without = micros(directly, share);
            double with = micros(through, share);
            System.out.printf(
                    "  p%.0f: direct %.0f us, routed %.0f us, overhead %.0f us%n",
                    100 * share, without, with, with - without);
        }
    }

    /** How long a whole exchange took, or a stream's first chunk was under way. */
    private static long nanos(WireClient.Exchange exchange, boolean stream) {
        if (!stream) {
            return exchange.ended() - exchange.sent();
        }
        String line = exchange.firstLine();
        int begin = line.indexOf(InstantProvider.SENT) + InstantProvider.SENT.length();
        return exchange.firstByte()
                - Long.parseLong(line.substring(begin, line.indexOf('"', begin)));
    }

    private static double micros(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e3;
    }
}
