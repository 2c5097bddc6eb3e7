package io.paretorouter.adapter.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the data of server-sent events as they arrive.
 *
 * <p>Source: WHATWG HTML, "Server-sent events", §9.2.6. Lines end with CR, LF or CRLF; several data
 * lines of one event are joined by LF; comments and other fields are skipped; an event that is cut
 * off by the end of the stream is dropped.
 */
public final class EventReader {
    private static final int BUFFER_BYTES = 8192;

    private final InputStream in;
    private final int mostBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private boolean afterCarriageReturn;
    private boolean firstLine = true;

    /** A reader that refuses a line or an event of more than {@code mostBytes} bytes. */
    public EventReader(InputStream in, int mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    /** The data of the next event that has data; null at the end of the stream. */
    public @Nullable String next() throws IOException {
        StringBuilder data = new StringBuilder();
        boolean any = false;
        for (String line = line(); line != null; line = line()) {
            if (line.isEmpty()) {
                if (any) {
                    return data.toString();
                }
            } else if (line.equals("data") || line.startsWith("data:")) {
                if (any) {
                    data.append('\n');
                }
                any = true;
                data.append(value(line));
                requireSize(data.length());
            }
        }
        return null;
    }

    private static String value(String line) {
        String value = line.substring(Math.min(line.length(), "data:".length()));
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    /** The next whole line without its terminator; null if the stream ends before the line does. */
    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = read(); next >= 0; next = read()) {
            if (next == '\n' && afterCarriageReturn) {
                afterCarriageReturn = false; // the LF of a CRLF whose line has been returned
                continue;
            }
            afterCarriageReturn = next == '\r';
            if (next == '\r' || next == '\n') {
                return text(line);
            }
            line.write(next);
            requireSize(line.size());
        }
        return null;
    }

    private String text(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        boolean marked = firstLine && text.startsWith("\uFEFF"); // a byte order mark is not data
        firstLine = false;
        return marked ? text.substring(1) : text;
    }

    private void requireSize(int size) throws IOException {
        if (size > mostBytes) {
            throw new TooLongException("an event of more than " + mostBytes + " bytes");
        }
    }

    private int read() throws IOException {
        if (position == limit) {
            limit = in.read(buffer);
            position = 0;
            if (limit <= 0) {
                limit = 0;
                return -1;
            }
        }
        return buffer[position++] & 0xff;
    }

    /** More arrived than is accepted from any provider. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;

        TooLongException(String what) {
            super(what);
        }
    }
}
