package io.paretorouter.lambda;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A body sent chunk by chunk, which may end in trailers. */
final class ChunkedBody {
    private static final byte[] LINE_END = {'\r', '\n'};

    private final OutputStream out;

    ChunkedBody(OutputStream out) {
        this.out = out;
    }

    /** Sends one chunk at once; nothing if it is empty, because an empty chunk ends a body. */
    void write(byte[] bytes, int length) throws IOException {
        if (length > 0) {
            out.write(Integer.toHexString(length).getBytes(StandardCharsets.US_ASCII));
            out.write(LINE_END);
            out.write(bytes, 0, length);
            out.write(LINE_END);
        }
        out.flush();
    }

    /** Ends the body. */
    void end(HttpHeaders trailers) throws IOException {
        StringBuilder end = new StringBuilder("0\r\n");
        for (HttpHeaders.Field field : trailers.fields()) {
            end.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        out.write(end.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
