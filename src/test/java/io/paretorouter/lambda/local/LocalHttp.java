package io.paretorouter.lambda.local;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A small HTTP/1.1 server on the loopback interface that understands trailers. */
public final class LocalHttp implements Closeable {
    private final ServerSocketChannel listener;
    private final Handler handler;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

    /** Answers requests. */
    public interface Handler {
        void handle(Exchange exchange) throws IOException;
    }

    /** Listens on a port; 0 for any free one. */
    public LocalHttp(int port, Handler handler) {
        this.handler = handler;
        try {
            this.listener =
                    ServerSocketChannel.open()
                            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
        Thread.ofVirtual().name("local-http").start(this::accept);
    }

    /** The port. */
    public int port() {
        return listener.socket().getLocalPort();
    }

    /** How many connections are open. */
    public int connections() {
        return open.size();
    }

    private void accept() {
        while (listener.isOpen()) {
            try {
                SocketChannel channel = listener.accept();
                open.add(channel);
                Thread.ofVirtual().start(() -> serve(channel));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(SocketChannel channel) {
        try (channel) {
            Socket socket = channel.socket();
            socket.setTcpNoDelay(true);
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            BufferedOutputStream out = new BufferedOutputStream(socket.getOutputStream());
            boolean more = true;
            while (more) {
                Exchange exchange = Exchange.read(in, out, () -> isGone(channel));
                if (exchange == null) {
                    return;
                }
                handler.handle(exchange);
                more = exchange.finish();
            }
        } catch (IOException e) {
            return; // the other side is gone
        } finally {
            open.remove(channel);
        }
    }

    /** Whether the client closed its connection while it waits for a response. */
    private static boolean isGone(SocketChannel channel) {
        try {
            channel.configureBlocking(false);
            int count = channel.read(ByteBuffer.allocate(1));
            channel.configureBlocking(true);
            return count != 0; // the end, or a client that does not wait: not one of ours
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (SocketChannel channel : open) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
