package io.paretorouter.lambda;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A reply: its head, and its body as it arrives.
 *
 * @param body the body, to be read to its end before the connection is used again
 */
record HttpReply(int status, HttpHeaders headers, HttpBody body) {
    private static final int LONGEST_HEAD = 64 << 10;
    private static final int SWITCHING = 101;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    /** Reads the head of a reply, skipping interim ones such as 100. */
    static HttpReply read(InputStream in, boolean toHead) throws IOException {
        while (true) {
            HeadReader head = new HeadReader(in);
            int status = status(head.line());
            HttpHeaders headers = head.headers();
            if (status >= 200 || status == SWITCHING) {
                return new HttpReply(status, headers, body(in, headers, bodiless(status, toHead)));
            }
        }
    }

    private static boolean bodiless(int status, boolean toHead) {
        return toHead || status < 200 || status == NO_CONTENT || status == NOT_MODIFIED;
    }

    private static HttpBody body(InputStream in, HttpHeaders headers, boolean none)
            throws IOException {
        if (none) {
            return HttpBody.ofLength(in, 0);
        }
        String encoding = headers.first("Transfer-Encoding");
        if (encoding != null) {
            if (!encoding.equalsIgnoreCase("chunked")) {
                throw new ProtocolException("cannot read transfer encoding " + encoding);
            }
            return HttpBody.chunked(in);
        }
        String length = headers.first("Content-Length");
        return length == null ? HttpBody.untilClose(in) : HttpBody.ofLength(in, length(length));
    }

    private static long length(String digits) throws ProtocolException {
        if (!digits.matches("[0-9]{1,18}")) {
            throw new ProtocolException("Content-Length is \"" + digits + "\"");
        }
        return Long.parseLong(digits);
    }

    private static int status(String line) throws ProtocolException {
        if (!line.matches("HTTP/1\\.[01] [1-9][0-9]{2}( .*)?")) {
            throw new ProtocolException("not the first line of a reply: \"" + line + "\"");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    /**
     * Whether another request may follow on the connection: the body has been read, and did not end
     * with the connection.
     */
    boolean leavesConnectionUsable() {
        String connection = headers.first("Connection");
        return body.ended()
                && !body.endsWithConnection()
                && (connection == null || !connection.equalsIgnoreCase("close"));
    }

    /** Reads lines up to an empty one; their total length is limited. */
    static final class HeadReader {
        private final InputStream in;
        private int left = LONGEST_HEAD;

        HeadReader(InputStream in) {
            this.in = in;
        }

        /** Reads one line. */
        String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(128);
            for (int c = next(); c != '\n'; c = next()) {
                if (c != '\r') {
                    line.write(c);
                }
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }

        private int next() throws IOException {
            if (--left < 0) {
                throw new ProtocolException("the head has more than " + LONGEST_HEAD + " bytes");
            }
            int c = in.read();
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            return c;
        }

        /** Reads header fields up to an empty line. */
        HttpHeaders headers() throws IOException {
            HttpHeaders headers = new HttpHeaders();
            for (String line = line(); !line.isEmpty(); line = line()) {
                @Nullable String fault = add(headers, line);
                if (fault != null) {
                    throw new ProtocolException(fault);
                }
            }
            return headers;
        }

        private static @Nullable String add(HttpHeaders headers, String line) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                return "a header without a colon";
            }
            try {
                headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
                return null;
            } catch (IllegalArgumentException e) {
                return e.getMessage();
            }
        }
    }
}
