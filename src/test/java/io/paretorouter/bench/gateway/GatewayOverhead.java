package io.paretorouter.bench.gateway;

import io.paretorouter.bench.process.Launch;
import io.paretorouter.bench.process.RouterProcess;
import java.io.IOException;

/**
 * What a request takes longer for passing through the router: the packaged application, express,
 * against a provider that answers at once, each request asked of the provider directly, too, right
 * before.
 *
 * <pre>{@code
 * ./mvnw -q -Dquick -DskipTests package
 * java -cp target/test-classes io.paretorouter.bench.gateway.GatewayOverhead
 * }</pre>
 *
 * <p>Client and provider run in one process and the router in another, on the same cores. Of a
 * stream it is the time between the provider's sending of its first chunk and the client's reading
 * of it, which the chunk itself tells. {@code -Dpackaged.executable=FILE} measures a native
 * executable.
 */
final class GatewayOverhead {
    private GatewayOverhead() {}

    /** Measures, and prints. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (InstantProvider provider = new InstantProvider();
                RouterProcess router =
                        RouterProcess.start(Launch.packaged("gateway", provider.settings()))) {
            router.firstAnswer();
            try (WireClient toRouter = new WireClient(router.address("/").getPort());
                    WireClient toProvider = new WireClient(provider.port())) {
                new SideBySide("direct", toProvider::send, "routed", toRouter::send).measure();
            }
        }
    }
}
