package io.paretorouter.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpConnectionTest {

    /** What the client reads when a server sends just this, and closes. */
    private static String read(String sent, boolean toHead) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpConnection client = open(server);
                Socket socket = server.accept()) {
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            HttpReply reply = client.receive(toHead);
            byte[] body = reply.body().readAll(1000);
            return reply.status()
                    + " "
                    + new String(body, StandardCharsets.ISO_8859_1)
                    + (reply.leavesConnectionUsable() ? " again" : "");
        }
    }

    private static HttpConnection open(ServerSocket server) throws IOException {
        return HttpConnection.open("127.0.0.1", server.getLocalPort());
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi', 200 hi again",
        "'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi', 200 hi",
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n1;x=y\r\n!\r\n0\r\nA: b\r\n\r\n',"
                + " 200 hi! again",
        "'HTTP/1.1 200 OK\r\n\r\nto the end', 200 to the end",
        "'HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n', '204  again'",
        "'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 \r\nContent-Length: 0\r\n\r\n', '404  again'"
    })
    void readsRepliesHoweverTheyAreFramed(String sent, String read) throws IOException {
        assertThat(read(sent, false)).isEqualTo(read);
    }

    @Test
    void expectsNoBodyAfterHead() throws IOException {
        assertThat(read("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", true))
                .isEqualTo("200  again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1",
                "HTTP/1.1 20 OK\r\n\r\n",
                "SSH-2.0-server\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nhi",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnope\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nhi\r\n0\r\n\r\n"
            })
    void refusesRepliesThatAreNoneOrCutOff(String sent) {
        assertThatThrownBy(() -> read(sent, false)).isInstanceOf(IOException.class);
    }

    @Test
    void refusesAHeadWithoutEnd() {
        String sent = "HTTP/1.1 200 OK\r\nA: " + "x".repeat(70_000);
        assertThatThrownBy(() -> read(sent, false)).hasMessageContaining("bytes");
    }

    @Test
    void sendsChunksAndTrailers() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpConnection client = open(server);
                Socket socket = server.accept()) {
            CompletableFuture<String> received = CompletableFuture.supplyAsync(() -> all(socket));
            ChunkedBody body =
                    client.begin(
                            new HttpRequest(
                                    "POST",
                                    "/x",
                                    new HttpHeaders().add("Host", "here"),
                                    new byte[0]));
            body.write("ab".getBytes(StandardCharsets.UTF_8), 2);
            body.write(new byte[0], 0);
            body.write("0123456789abcdef".getBytes(StandardCharsets.UTF_8), 16);
            body.end(new HttpHeaders().add("Fault", "yes"));
            assertThat(received.get().lines())
                    .containsExactly(
                            "POST /x HTTP/1.1",
                            "Host: here",
                            "Transfer-Encoding: chunked",
                            "",
                            "2",
                            "ab",
                            "10",
                            "0123456789abcdef",
                            "0",
                            "Fault: yes",
                            "");
        }
    }

    /** What comes until the second empty line: the end of the trailers. */
    private static String all(Socket socket) {
        try {
            InputStream in = socket.getInputStream();
            StringBuilder all = new StringBuilder();
            while (!all.toString().matches("(?s).*\r\n\r\n.*\r\n\r\n")) {
                all.append((char) in.read());
            }
            return all.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void givesUpAtTheTimeItIsTold() throws IOException, ExecutionException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpConnection client = open(server)) {
            client.readUntil(System.currentTimeMillis() + 50);

            assertThatThrownBy(() -> client.receive(false))
                    .isInstanceOf(SocketTimeoutException.class);
            assertThatThrownBy(() -> client.receive(false))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b\r\nEvil", "two words", "", "ü"})
    void refusesNamesThatAreNone(String name) {
        assertThatThrownBy(() -> new HttpHeaders().add(name, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relative", "/a b", "/a\r\nb", "/ü", ""})
    void refusesTargetsThatAreNone(String target) {
        assertThatThrownBy(() -> HttpRequest.get(target))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
