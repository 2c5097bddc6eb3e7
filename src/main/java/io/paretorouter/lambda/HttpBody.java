package io.paretorouter.lambda;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Arrays;

/** The body of a reply: read piece by piece, as it arrives. */
final class HttpBody {
    private static final long UNKNOWN = Long.MAX_VALUE;

    private enum Framing {
        LENGTH,
        CHUNKS,
        CLOSE
    }

    private final InputStream in;
    private final Framing framing;
    private long left;
    private boolean ended;
    private boolean begun;

    private HttpBody(InputStream in, Framing framing, long left) {
        this.in = in;
        this.framing = framing;
        this.left = left;
        this.ended = framing == Framing.LENGTH && left == 0;
    }

    static HttpBody ofLength(InputStream in, long bytes) {
        return new HttpBody(in, Framing.LENGTH, bytes);
    }

    static HttpBody chunked(InputStream in) {
        return new HttpBody(in, Framing.CHUNKS, 0);
    }

    static HttpBody untilClose(InputStream in) {
        return new HttpBody(in, Framing.CLOSE, UNKNOWN);
    }

    /** Whether the end has been read. */
    boolean ended() {
        return ended;
    }

    /** Whether the body only ends with the connection. */
    boolean endsWithConnection() {
        return framing == Framing.CLOSE;
    }

    /**
     * Reads some bytes, waiting for them if necessary.
     *
     * @return how many came; -1 at the end
     * @throws EOFException if the connection ends before the body does
     */
    int read(byte[] target) throws IOException {
        if (framing == Framing.CHUNKS && left == 0 && !ended) {
            left = nextChunk();
            ended = left == 0;
        }
        if (ended) {
            return -1;
        }
        int count = in.read(target, 0, (int) Math.min(target.length, left));
        if (count < 0) {
            if (framing != Framing.CLOSE) {
                throw new EOFException("the connection was closed in the middle of a body");
            }
            ended = true;
            return -1;
        }
        if (framing != Framing.CLOSE) {
            left -= count;
            ended = framing == Framing.LENGTH && left == 0;
        }
        return count;
    }

    private long nextChunk() throws IOException {
        HttpReply.HeadReader lines = new HttpReply.HeadReader(in);
        if (begun && !lines.line().isEmpty()) {
            throw new ProtocolException("a chunk is longer than it says");
        }
        begun = true;
        String size = lines.line().split(";", 2)[0].strip();
        if (!size.matches("[0-9a-fA-F]{1,8}")) {
            throw new ProtocolException("a chunk's size is \"" + size + "\"");
        }
        long bytes = Long.parseLong(size, 16);
        if (bytes == 0) {
            lines.headers(); // trailers are ignored
        }
        return bytes;
    }

    /**
     * Reads all the rest.
     *
     * @param most the most bytes wanted; reading stops once there are more
     * @return at most {@code most} + 1 bytes; exactly that many if there are more than {@code most}
     */
    byte[] readAll(int most) throws IOException {
        byte[] bytes = new byte[8 << 10];
        byte[] piece = new byte[8 << 10];
        int length = 0;
        for (int count = read(piece); count >= 0 && length <= most; count = read(piece)) {
            if (length + count > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * length));
            }
            System.arraycopy(piece, 0, bytes, length, count);
            length += count;
        }
        return Arrays.copyOf(bytes, Math.min(length, most + 1));
    }
}
