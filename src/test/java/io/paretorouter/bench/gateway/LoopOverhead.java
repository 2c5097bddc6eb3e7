package io.paretorouter.bench.gateway;

import io.paretorouter.bench.process.Launch;
import io.paretorouter.bench.process.RouterProcess;
import io.paretorouter.lambda.local.LocalLambda;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What an answer takes longer for coming as a Lambda event instead of over HTTP: one process of the
 * packaged application, express, which is server and function at the same time, asked in turn on
 * its port and through the Runtime API of a local Lambda, with API Gateway's REST events (v1) and
 * streamed answers.
 *
 * <pre>{@code
 * ./mvnw -q -Dquick -DskipTests package
 * java -cp "target/test-classes:target/quarkus-app/lib/main/*" \
 *   [-Dpackaged.executable=FILE] io.paretorouter.bench.gateway.LoopOverhead
 * }</pre>
 *
 * <p>Client, provider and local Lambda run in one process and the router in another, on the same
 * cores. An invocation begins when the Runtime API starts to write the event and ends when it has
 * read the end of the answer: what makes events of requests is not in it, nor what passes answers
 * on, nor the queues between them and the Runtime API. The Runtime API's own parsing of the answer
 * is.
 */
final class LoopOverhead {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private LoopOverhead() {}

    /** Measures, and prints. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (InstantProvider provider = new InstantProvider();
                LocalLambda lambda = new LocalLambda(0, TIMEOUT);
                RouterProcess router = RouterProcess.start(launch(provider, lambda))) {
            router.firstAnswer();
            try (WireClient http = new WireClient(router.address("/").getPort())) {
                Invocations invocations = new Invocations(lambda);
                new SideBySide("HTTP", http::send, "event", invocations::send).measure();
            }
        }
    }

    private static Launch launch(InstantProvider provider, LocalLambda lambda) {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.put("router.open", "true");
        settings.put("router.lambda.runtime-api", lambda.address());
        settings.put("router.lambda.response", "streaming");
        return Launch.packaged("function", settings);
    }
}
