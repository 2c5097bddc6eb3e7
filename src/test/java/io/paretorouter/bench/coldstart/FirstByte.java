package io.paretorouter.bench.coldstart;

import io.paretorouter.fixture.StubProvider;
import io.paretorouter.lambda.local.Invoked;
import io.paretorouter.lambda.local.LocalLambda;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * From the start of the process to the first streamed byte of a chat's answer, as a function of a
 * local Lambda, whose event already waits. The provider answers at once.
 */
final class FirstByte implements Trial {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int NULS = 8;
    private static final String EVENT =
            """
            {"version": "2.0", "rawPath": "/v1/chat/completions", "rawQueryString": "",
             "headers": {"content-type": "application/json"}, "isBase64Encoded": false,
             "requestContext": {"http": {"method": "POST", "sourceIp": "192.0.2.1"}},
             "body": "%s"}
            """;

    private final StubProvider provider;
    private final byte[] event;

    FirstByte(StubProvider provider, String body) {
        this.provider = provider;
        String escaped = body.replace("\\", "\\\\").replace("\"", "\\\"");
        this.event = EVENT.formatted(escaped).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String what() {
        return "process start to first streamed byte of a chat, as a Lambda function";
    }

    @Override
    public Run run(Contender contender, Path log) throws IOException, InterruptedException {
        try (LocalLambda lambda = new LocalLambda(0, TIMEOUT)) {
            Map<String, String> situation = new HashMap<>(Situation.of(provider));
            situation.put("AWS_LAMBDA_RUNTIME_API", lambda.address());
            situation.put("QUARKUS_HTTP_PORT", "0");
            Invoked invoked = lambda.invoke(event);
            long start = System.nanoTime();
            Process process = contender.start(situation, log);
            try {
                awaitFirstByte(invoked, contender);
                return Run.of(process, start);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static void awaitFirstByte(Invoked invoked, Contender contender)
            throws IOException, InterruptedException {
        int nuls = 0;
        StringBuilder prelude = new StringBuilder();
        for (Invoked.Part part = invoked.take(); part != null; part = invoked.take()) {
            if (part instanceof Invoked.Part.Piece piece) {
                for (byte one : piece.bytes()) {
                    if (nuls == NULS) {
                        requireOk(prelude.toString(), contender);
                        return;
                    }
                    nuls = one == 0 ? nuls + 1 : 0;
                    prelude.append((char) one);
                }
            }
        }
        throw new IOException(contender.name() + " did not answer");
    }

    private static void requireOk(String prelude, Contender contender) throws IOException {
        if (!prelude.replace(" ", "").contains("\"statusCode\":200")) {
            throw new IOException(contender.name() + " answered " + prelude);
        }
    }
}
