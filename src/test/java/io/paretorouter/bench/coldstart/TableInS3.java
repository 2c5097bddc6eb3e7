package io.paretorouter.bench.coldstart;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.paretorouter.adapter.tablestore.LatestCopy;
import io.paretorouter.adapter.tablestore.TableStore;
import io.paretorouter.fixture.Renamed;
import io.paretorouter.fixture.TestCertificate;
import io.paretorouter.fixture.s3.BadLine;
import io.paretorouter.fixture.s3.FarLine;
import io.paretorouter.fixture.s3.LocalS3;
import io.paretorouter.fixture.s3.TablePlace;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * The demo table under another name, published in a server that speaks S3, in a process of its own,
 * 20 ms away: over plain HTTP, where connecting takes one round trip, or over TLS, where it takes
 * two and some computing.
 */
final class TableInS3 implements AutoCloseable {
    private static final int WARM_UP = 300;
    private static final Duration ROUND_TRIP = Duration.ofMillis(20);

    private final TablePlace place = new TablePlace();
    private final FarLine line = new FarLine(LocalS3.shared().port(), ROUND_TRIP);
    private final TestCertificate certificate;
    private final BadLine secured;
    private final FarLine securedLine;

    /**
     * Publishes it.
     *
     * @param directory for the certificate
     */
    TableInS3(Path directory) throws IOException, InterruptedException, GeneralSecurityException {
        certificate = TestCertificate.in(directory);
        secured =
                new BadLine(
                        LocalS3.shared().port(), certificate.context().getServerSocketFactory());
        securedLine = new FarLine(secured.port(), ROUND_TRIP);
        TablePlace.signIn();
        place.publish(Renamed.demo("published"));
        warmUp();
        shakeHands();
    }

    /** What S3's own code takes while it is not compiled is no distance. */
    private void warmUp() throws IOException {
        TableStore store = place.store();
        for (int i = 0; i < WARM_UP; i++) {
            LatestCopy copy = store.sendForCopy();
            store.read(Objects.requireNonNull(store.latest()).pointer().current(), copy);
        }
    }

    /** The same of whoever speaks TLS for it. */
    private void shakeHands() throws IOException, GeneralSecurityException {
        for (int i = 0; i < WARM_UP; i++) {
            SSLContext client = certificate.trusting(); // so that no session is resumed
            try (Socket socket =
                    client.getSocketFactory().createSocket("localhost", secured.port())) {
                socket.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(US_ASCII));
                socket.getInputStream().readAllBytes();
            }
        }
    }

    /** A contender that serves by it, over plain HTTP. */
    Contender serves(Contender contender) {
        return serves(contender, "table in S3", TablePlace.reach(line.port()), List.of());
    }

    /** A native executable that serves by it, over TLS. */
    Contender servesSecurely(Contender contender) {
        Map<String, String> reach = new HashMap<>(TablePlace.reach(securedLine.port()));
        reach.put("router.s3.endpoint", "https://localhost:" + securedLine.port());
        return serves(contender, "table in S3 over TLS", reach, certificate.trust());
    }

    private Contender serves(
            Contender contender, String how, Map<String, String> reach, List<String> properties) {
        Map<String, String> environment = new HashMap<>(contender.environment());
        environment.put("ROUTER_TABLE_LOCATION", place.location());
        reach.forEach(
                (setting, value) ->
                        environment.put(
                                setting.replaceAll("\\W", "_").toUpperCase(Locale.ROOT), value));
        environment.put("AWS_ACCESS_KEY_ID", LocalS3.ACCESS_KEY);
        environment.put("AWS_SECRET_ACCESS_KEY", LocalS3.SECRET_KEY);
        return new Contender(
                contender.name() + ", " + how,
                contender.directory(),
                Stream.concat(contender.command().stream(), properties.stream()).toList(),
                environment,
                contender.artifact());
    }

    @Override
    public void close() {
        line.close();
        securedLine.close();
        secured.close();
    }
}
