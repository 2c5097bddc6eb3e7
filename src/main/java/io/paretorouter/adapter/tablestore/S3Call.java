package io.paretorouter.adapter.tablestore;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One call to S3; transient failures are retried within one time limit for all attempts.
 *
 * @param method GET or PUT
 * @param uri of the object
 * @param body to send; empty if there is none
 * @param most the most bytes of an answer that are read
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once
record S3Call(String method, URI uri, byte[] body, long most) {
    private static final int MOST_ATTEMPTS = 4;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final int MOST_ERROR_BYTES = 1 << 14;
    private static final int FAILURE = 400;
    private static final int TOO_MANY = 429;
    private static final int SERVER_FAILURE = 500;
    private static final Pattern CODE = Pattern.compile("<Code>(\\w+)</Code>");

    /** Makes the headers of an attempt, which contain its time. */
    interface Headers {
        Map<String, String> now();
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param bytes the object; null if it is longer than may be read or of unknown length, or if
     *     the status is not 200
     * @param tag the object's tag; null if there is none
     * @param code S3's code for a failure; null if it gives none
     */
    @SuppressWarnings("ArrayRecordComponent") // passed on once
    record Answer(
            int status, byte @Nullable [] bytes, @Nullable String tag, @Nullable String code) {}

    /**
     * The answer.
     *
     * @throws IOException if there is none in time
     */
    Answer answer(Headers headers, S3Settings.Timeouts timeouts) throws IOException {
        long end = System.nanoTime() + timeouts.call().toNanos();
        for (int attempt = 1; ; attempt++) {
            try {
                Answer answer = once(headers.now(), timeouts.connect(), end);
                if (!passing(answer.status()) || !mayRepeat(attempt, end)) {
                    return answer;
                }
            } catch (IOException e) {
                if (!mayRepeat(attempt, end)) {
                    throw e;
                }
            }
        }
    }

    private static boolean passing(int status) {
        return status >= SERVER_FAILURE || status == TOO_MANY;
    }

    /** Waits before another attempt; false, without waiting, if none is left or time is short. */
    private static boolean mayRepeat(int attempt, long end) throws IOException {
        long longest = TimeUnit.MILLISECONDS.toNanos(FIRST_PAUSE_MILLIS << attempt);
        long pause = ThreadLocalRandom.current().nextLong(longest / 2, longest);
        if (attempt == MOST_ATTEMPTS || System.nanoTime() + pause - end >= 0) {
            return false;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Answer once(Map<String, String> headers, Duration connect, long end)
            throws IOException {
        int left = millisLeft(end);
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) Math.min(connect.toMillis(), left));
        connection.setReadTimeout(left);
        headers.forEach(connection::setRequestProperty);
        if (method.equals("PUT")) {
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            connection.getOutputStream().write(body);
        }
        int status = connection.getResponseCode();
        if (status >= FAILURE) {
            return new Answer(status, null, null, code(connection.getErrorStream()));
        }
        byte[] bytes = status == HttpURLConnection.HTTP_OK ? read(connection, end) : null;
        return new Answer(status, bytes, connection.getHeaderField("ETag"), null);
    }

    private static @Nullable String code(@Nullable InputStream error) throws IOException {
        if (error == null) {
            return null;
        }
        try (error) {
            String text = new String(error.readNBytes(MOST_ERROR_BYTES), StandardCharsets.UTF_8);
            Matcher code = CODE.matcher(text);
            return code.find() ? code.group(1) : null;
        }
    }

    private byte @Nullable [] read(HttpURLConnection connection, long end) throws IOException {
        long length = connection.getContentLengthLong();
        if (length < 0 || length > most) {
            connection.disconnect();
            return null;
        }
        try (InputStream in = connection.getInputStream()) {
            byte[] bytes = new byte[Math.toIntExact(length)];
            int known = 0;
            while (known < bytes.length) {
                int read = in.read(bytes, known, bytes.length - known);
                if (read < 0) {
                    throw new IOException("the answer ended early");
                }
                millisLeft(end);
                known += read;
            }
            return bytes;
        }
    }

    private static int millisLeft(long end) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException("no answer in time");
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }
}
