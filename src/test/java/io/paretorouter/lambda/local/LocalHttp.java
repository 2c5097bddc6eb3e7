package io.paretorouter.lambda.local;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A small HTTP/1.1 server on the loopback interface that understands trailers. */
public final class LocalHttp implements Closeable {
    private final ServerSocket listener;
    private final Handler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Answers requests. */
    public interface Handler {
        void handle(Exchange exchange) throws IOException;
    }

    /** Listens on a port; 0 for any free one. */
    public LocalHttp(int port, Handler handler) {
        this.handler = handler;
        try {
            this.listener = new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
        Thread.ofVirtual().name("local-http").start(this::accept);
    }

    /** The port. */
    public int port() {
        return listener.getLocalPort();
    }

    /** How many connections are open. */
    public int connections() {
        return open.size();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            BufferedOutputStream out = new BufferedOutputStream(socket.getOutputStream());
            boolean more = true;
            while (more) {
                Exchange exchange = Exchange.read(in, out, () -> isGone(socket, in));
                if (exchange == null) {
                    return;
                }
                handler.handle(exchange);
                more = exchange.finish();
            }
        } catch (IOException e) {
            return; // the other side is gone
        } finally {
            open.remove(socket);
        }
    }

    /** Whether the client closed its connection while it waits for a response. */
    private static boolean isGone(Socket socket, BufferedInputStream in) {
        try {
            socket.setSoTimeout(1);
            in.mark(1);
            boolean gone = in.read() < 0;
            in.reset();
            socket.setSoTimeout(0);
            return gone;
        } catch (SocketTimeoutException e) {
            return !resume(socket);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean resume(Socket socket) {
        try {
            socket.setSoTimeout(0);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
