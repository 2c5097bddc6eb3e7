package io.paretorouter.adapter.tablestore;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.fixture.Bodies;
import io.paretorouter.fixture.Http;
import io.paretorouter.fixture.Packaged;
import io.paretorouter.fixture.Renamed;
import io.paretorouter.fixture.Server;
import io.paretorouter.fixture.TestCertificate;
import io.paretorouter.fixture.s3.BadLine;
import io.paretorouter.fixture.s3.LocalS3;
import io.paretorouter.fixture.s3.TablePlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has what the build packaged, native executable or jar, start by a table in S3 over HTTPS. */
class TableOverHttpsIT {

    @TempDir Path directory;

    private TablePlace place;
    private TestCertificate certificate;
    private BadLine line;

    @BeforeEach
    void listen() throws Exception {
        TablePlace.signIn();
        place = new TablePlace();
        certificate = TestCertificate.in(directory);
        line = new BadLine(LocalS3.shared().port(), certificate.context().getServerSocketFactory());
    }

    @AfterEach
    void hangUp() {
        line.close();
        TablePlace.signOut();
    }

    private Server start(String host, List<String> properties) {
        return Server.start(
                Packaged.command(properties.toArray(String[]::new)),
                Map.of(
                        "ROUTER_EMBEDDER",
                        "express",
                        "ROUTER_TABLE_LOCATION",
                        place.location(),
                        "ROUTER_S3_ENDPOINT",
                        "https://" + host + ":" + line.port(),
                        "ROUTER_S3_REGION",
                        LocalS3.REGION,
                        "ROUTER_S3_PATH_STYLE",
                        "true",
                        "AWS_ACCESS_KEY_ID",
                        LocalS3.ACCESS_KEY,
                        "AWS_SECRET_ACCESS_KEY",
                        LocalS3.SECRET_KEY));
    }

    private void doesNotStart(String host, List<String> properties) throws IOException {
        place.publish(Renamed.demo("out of reach"));
        try (Server server = start(host, properties)) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.log()).contains("S3 cannot be reached: javax.net.ssl.SSL");
        }
    }

    @Test
    void startsByTheTableOfAServerWhoseCertificateIsTrusted() throws IOException {
        String version = place.publish(Renamed.demo("over HTTPS"));
        try (Server server = start("localhost", certificate.trust())) {
            Http.Reply reply = server.http().post("/v1/route", Bodies.hi("auto"));
            assertThat(reply.header("x-pareto-table")).isEqualTo(version);
        }
    }

    @Test
    void doesNotStartByOneWhoseCertificateIsNot() throws IOException {
        doesNotStart("localhost", List.of());
    }

    @Test
    void doesNotStartByOneWhoseCertificateIsForAnotherName() throws IOException {
        doesNotStart("127.0.0.1", certificate.trust());
    }
}
