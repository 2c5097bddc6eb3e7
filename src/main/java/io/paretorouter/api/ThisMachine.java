package io.paretorouter.api;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests from this machine's own programs apart from those of others: the peer is this
 * machine, and the request is addressed to it by a name that no stranger can own. (Otherwise, a web
 * page whose host name is changed to point to 127.0.0.1 could ask for answers: to a browser on this
 * machine, it then comes from the router. This is DNS rebinding.) What a proxy on this machine
 * passes on comes from others, too: it is known by the headers that it adds, or by HTTP/1.0, which
 * nginx speaks to what is behind it unless told otherwise. A proxy that does neither is not told
 * from a program: behind any, the router needs keys.
 */
final class ThisMachine {
    /** The headers that proxies add to the requests that they pass on. */
    private static final List<String> OF_PROXIES =
            List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private ThisMachine() {}

    /** Whether a request comes from this machine and is meant for it. */
    static boolean sent(HttpServerRequest request) {
        return isPeer(request.connection().remoteAddress())
                && isNamed(request.authority())
                && request.version() != HttpVersion.HTTP_1_0
                && !isPassedOn(request.headers());
    }

    private static boolean isPassedOn(MultiMap headers) {
        for (String header : OF_PROXIES) {
            if (headers.contains(header)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a peer is this machine; false for a peer without an IP address. */
    static boolean isPeer(@Nullable SocketAddress peer) {
        return peer != null && peer.hostAddress() != null && isLoopback(peer.hostAddress());
    }

    /**
     * Whether a Host header has a name that nobody else can point at this machine: its addresses,
     * {@code localhost} and names below it, and names without a dot, which only this network knows.
     * HTTP/1.0, which no browser uses, has no such header.
     */
    static boolean isNamed(@Nullable HostAndPort host) {
        if (host == null) {
            return true;
        }
        String name = host.host().toLowerCase(Locale.ROOT);
        if (isAddress(name)) {
            return isLoopback(name);
        }
        return name.indexOf('.') < 0 || name.endsWith(".localhost");
    }

    /** Whether a name is an IP address, which needs no look-up. */
    private static boolean isAddress(String name) {
        return name.startsWith("[") || name.matches("[0-9.]+");
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress(); // no look-up: an address
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
