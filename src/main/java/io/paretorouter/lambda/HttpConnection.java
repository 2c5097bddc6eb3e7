package io.paretorouter.lambda;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection as a client: one request at a time, bodies whole or in chunks with
 * trailers. Used by one thread; {@link #close} by any.
 */
final class HttpConnection implements Closeable {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int BUFFER_BYTES = 16 << 10;

    /** The value for {@link #readUntil} that sets no limit. */
    static final long FOREVER = Long.MAX_VALUE;

    private final Socket socket;
    private final String host;
    private final InputStream in;
    private final OutputStream out;
    private long readUntil = FOREVER;

    private HttpConnection(Socket socket, String host) throws IOException {
        this.socket = socket;
        this.host = host;
        this.in = new BufferedInputStream(new TimedInput(socket.getInputStream()), BUFFER_BYTES);
        this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER_BYTES);
    }

    /** Opens a connection. */
    static HttpConnection open(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return new HttpConnection(socket, host + ":" + port);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * Limits all reading from now on.
     *
     * @param epochMillis when a read gives up with a {@link SocketTimeoutException}; {@link
     *     #FOREVER} for never
     */
    void readUntil(long epochMillis) {
        readUntil = epochMillis;
    }

    /** Sends a request with its body. */
    void send(HttpRequest request) throws IOException {
        writeHead(request, "Content-Length: " + request.body().length);
        out.write(request.body());
        out.flush();
    }

    /**
     * Sends a request's head. The request's own body is ignored; the one sent is what is written to
     * the result.
     */
    ChunkedBody begin(HttpRequest request) throws IOException {
        writeHead(request, "Transfer-Encoding: chunked");
        return new ChunkedBody(out);
    }

    private void writeHead(HttpRequest request, String framing) throws IOException {
        StringBuilder head = new StringBuilder(512);
        head.append(request.method()).append(' ').append(request.target()).append(" HTTP/1.1\r\n");
        if (request.headers().first("Host") == null) {
            head.append("Host: ").append(host).append("\r\n");
        }
        for (HttpHeaders.Field field : request.headers().fields()) {
            head.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        head.append(framing).append("\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the reply to the request that was sent.
     *
     * @param toHead whether that was a HEAD request, whose reply has no body
     */
    HttpReply receive(boolean toHead) throws IOException {
        return HttpReply.read(in, toHead);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            return; // there is nothing left to do with it
        }
    }

    /** Waits for input no longer than {@link #readUntil} allows. */
    private final class TimedInput extends InputStream {
        private final InputStream raw;

        TimedInput(InputStream raw) {
            this.raw = raw;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte @Nullable [] target, int offset, int length) throws IOException {
            socket.setSoTimeout(patience());
            return raw.read(target, offset, length);
        }

        private int patience() throws SocketTimeoutException {
            if (readUntil == FOREVER) {
                return 0;
            }
            long millis = readUntil - System.currentTimeMillis();
            if (millis <= 0) {
                throw new SocketTimeoutException("the time for this reply is over");
            }
            return Math.toIntExact(Math.min(millis, Integer.MAX_VALUE));
        }
    }
}
