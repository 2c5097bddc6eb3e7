package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.fixture.Http;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TraceTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /**
     * Whether the thread that works on a request is interrupted, after what became of it before.
     */
    private boolean interrupted(Consumer<Trace> before) {
        Router router = Router.router(vertx);
        router.route().handler(http -> http.end(String.valueOf(interrupted(http, before))));
        HttpServer server =
                vertx.createHttpServer()
                        .requestHandler(router)
                        .listen(0, "localhost")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
        URI base = URI.create("http://localhost:" + server.actualPort() + "/");
        return Boolean.parseBoolean(new Http(base).get("/").body());
    }

    private static boolean interrupted(RoutingContext http, Consumer<Trace> before) {
        Trace trace = Trace.begin(http);
        before.accept(trace);
        trace.workedOn();
        return Thread.interrupted();
    }

    @Test
    void letsAThreadWorkForAClientThatWaits() {
        assertThat(interrupted(trace -> {})).isFalse();
    }

    @Test
    void stopsAThreadThatBeginsWhenItsClientHasLeft() {
        assertThat(interrupted(Trace::abandon)).isTrue();
    }

    @Test
    void stopsAThreadThatBeginsWhenItsTimeIsUp() {
        assertThat(interrupted(Trace::expire)).isTrue();
    }
}
