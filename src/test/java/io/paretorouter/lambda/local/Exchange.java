package io.paretorouter.lambda.local;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A request as it is read, and the response to it. */
public final class Exchange {
    private final OutputStream out;
    private final String method;
    private final String target;
    private final Map<String, List<String>> headers;
    private final Body body;
    private BooleanSupplier gone = () -> false;

    private Exchange(
            String[] line, Map<String, List<String>> headers, Body body, OutputStream out) {
        this.method = line[0];
        this.target = line[1];
        this.headers = headers;
        this.body = body;
        this.out = out;
    }

    /** Whether the client closed its connection; to be asked before anything is written. */
    boolean isGone() {
        return gone.getAsBoolean();
    }

    /** Reads a request's head; null if the client closed its connection instead. */
    static @Nullable Exchange read(InputStream in, OutputStream out, BooleanSupplier gone)
            throws IOException {
        String line = line(in);
        if (line == null) {
            return null;
        }
        String[] words = line.split(" ");
        if (words.length != 3) {
            throw new IOException("not a request: " + line);
        }
        Map<String, List<String>> headers = fields(in);
        boolean chunked = headers.containsKey("transfer-encoding");
        String length = headers.getOrDefault("content-length", List.of("0")).getFirst();
        Exchange exchange =
                new Exchange(words, headers, new Body(in, chunked, Long.parseLong(length)), out);
        exchange.gone = gone;
        if ("100-continue".equalsIgnoreCase(exchange.header("expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        return exchange;
    }

    public String method() {
        return method;
    }

    public String path() {
        return target.split("\\?", 2)[0];
    }

    public String query() {
        return target.contains("?") ? target.substring(target.indexOf('?') + 1) : "";
    }

    /** Names in lower case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** A header's values in one line; null if it is absent. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null ? null : String.join(",", values);
    }

    public Body body() {
        return body;
    }

    /** Responds in one piece. */
    public void respond(int status, Map<String, List<String>> headers, byte[] content)
            throws IOException {
        head(status, headers, "Content-Length: " + content.length);
        if (!method.equals("HEAD")) {
            out.write(content);
        }
        out.flush();
    }

    public void respondJson(int status, String json) throws IOException {
        respond(
                status,
                Map.of("Content-Type", List.of("application/json")),
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins a response of chunks. */
    public void begin(int status, Map<String, List<String>> headers) throws IOException {
        head(status, headers, "Transfer-Encoding: chunked");
        out.flush();
    }

    /** Sends a chunk at once. */
    public void chunk(byte[] content) throws IOException {
        if (content.length > 0) {
            out.write(
                    (Integer.toHexString(content.length) + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(content);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.flush();
    }

    public void end() throws IOException {
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void head(int status, Map<String, List<String>> headers, String framing)
            throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " -\r\n");
        headers.forEach(
                (name, values) ->
                        values.forEach(
                                value ->
                                        head.append(name)
                                                .append(": ")
                                                .append(value)
                                                .append("\r\n")));
        out.write((head + framing + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Drops what is left of the request; whether another may follow. */
    boolean finish() throws IOException {
        body.readAllBytes();
        return !"close".equalsIgnoreCase(header("connection"));
    }

    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                if (line.size() == 0) {
                    return null;
                }
                throw new EOFException("in the middle of a line");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> fields(InputStream in) throws IOException {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("not a header: " + line);
            }
            fields.computeIfAbsent(
                            line.substring(0, colon).toLowerCase(Locale.ROOT),
                            name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return fields;
    }

    /** A request's body; its trailers are there at its end. */
    public static final class Body extends InputStream {
        private final InputStream in;
        private final boolean chunked;
        private long left;
        private boolean begun;
        private boolean ended;
        private Map<String, List<String>> trailers = Map.of();

        private Body(InputStream in, boolean chunked, long length) {
            this.in = in;
            this.chunked = chunked;
            this.left = chunked ? 0 : length;
            this.ended = !chunked && length == 0;
        }

        /** A trailer's value; null if there is none. */
        @Nullable String trailer(String name) {
            return trailers.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (chunked && left == 0 && !ended) {
                nextChunk();
            }
            if (ended) {
                return -1;
            }
            int count = in.read(target, offset, (int) Math.min(length, left));
            if (count < 0) {
                throw new EOFException("in the middle of a body");
            }
            left -= count;
            ended = !chunked && left == 0;
            return count;
        }

        private void nextChunk() throws IOException {
            if (begun) {
                line(in);
            }
            begun = true;
            String size = line(in);
            if (size == null) {
                throw new EOFException("in the middle of a body");
            }
            left = Long.parseLong(size.strip(), 16);
            if (left == 0) {
                trailers = fields(in);
                ended = true;
            }
        }
    }
}
