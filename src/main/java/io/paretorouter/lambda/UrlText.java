package io.paretorouter.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent-encoding of paths and queries. */
final class UrlText {
    private static final String UNRESERVED =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    private static final String LEGAL = UNRESERVED + "!$&'()*+,;=:@/?";

    private UrlText() {}

    /** A name or a value, encoded for a URL's query. */
    static String encode(String text) {
        return encode(text, UNRESERVED, false);
    }

    /**
     * A path or a query, with only those characters encoded that must not appear in one: some front
     * doors pass them on decoded, some as they were sent.
     */
    static String legal(String text) {
        return encode(text, LEGAL, true);
    }

    private static String encode(String text, String kept, boolean keepEscapes) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            if (kept.indexOf(c) >= 0 || (keepEscapes && c == '%' && isEscape(bytes, i))) {
                encoded.append(c);
            } else {
                encoded.append('%').append("%02x".formatted((int) c).toUpperCase(Locale.ROOT));
            }
        }
        return encoded.toString();
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && Character.digit(bytes[at + 1], 16) >= 0
                && Character.digit(bytes[at + 2], 16) >= 0;
    }
}
