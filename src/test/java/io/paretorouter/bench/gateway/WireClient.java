package io.paretorouter.bench.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection of plain HTTP/1.1, so that what is measured is the server. */
public final class WireClient implements AutoCloseable {
    private static final String LENGTH = "content-length: ";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /** Connects to a port of this machine. */
    public WireClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /**
     * An exchange, in nanoseconds of this machine's clock.
     *
     * @param sent when the request was written
     * @param firstByte when the first byte of the body was read
     * @param ended when the last one was
     * @param firstLine the body's first line
     */
    public record Exchange(long sent, long firstByte, long ended, String firstLine) {}

    /** Sends a request, and reads the whole answer. */
    public Exchange send(byte[] request) throws IOException {
        long sent = System.nanoTime();
        out.write(request);
        String status = line();
        if (!status.contains(" 200")) {
            throw new IOException("got " + status);
        }
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(java.util.Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        if (length >= 0) {
            byte[] body = in.readNBytes(length);
            long end = System.nanoTime();
            return new Exchange(sent, end, end, new String(body, StandardCharsets.UTF_8));
        }
        return chunks(sent);
    }

    private Exchange chunks(long sent) throws IOException {
        long first = 0;
        String firstLine = "";
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            byte[] chunk = in.readNBytes(size);
            if (first == 0) {
                first = System.nanoTime();
                firstLine = new String(chunk, StandardCharsets.UTF_8);
            }
            line();
        }
        line();
        return new Exchange(sent, first, System.nanoTime(), firstLine);
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
