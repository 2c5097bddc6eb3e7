package io.paretorouter.offline.report.page;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes well-formed markup: every text and attribute is escaped, every element closed. */
final class Markup {
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    Markup open(String name, Object... attributes) {
        tag(name, attributes).append('>');
        open.push(name);
        return this;
    }

    /** Closes the element opened last. */
    Markup close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the element opened last, and ends the line. */
    Markup closeLine() {
        close();
        text.append('\n');
        return this;
    }

    /** Adds an element without content. */
    Markup empty(String name, Object... attributes) {
        tag(name, attributes).append("/>");
        return this;
    }

    /** Adds an element that holds text. */
    Markup element(String name, String content, Object... attributes) {
        return open(name, attributes).text(content).close();
    }

    /** Adds text, escaped. */
    Markup text(String content) {
        text.append(escaped(content));
        return this;
    }

    /** Adds markup made elsewhere, all of whose elements are closed. */
    Markup add(Markup other) {
        text.append(other);
        return this;
    }

    /** Adds trusted text of our own, such as a style sheet, without escaping it. */
    Markup raw(String trusted) {
        text.append(trusted);
        return this;
    }

    private StringBuilder tag(String name, Object... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1].toString()))
                    .append('"');
        }
        return text;
    }

    /** Text escaped for use in content and in attributes. */
    static String escaped(String content) {
        StringBuilder safe = new StringBuilder(content.length() + 16);
        content.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> safe.append("&amp;");
                                case '<' -> safe.append("&lt;");
                                case '>' -> safe.append("&gt;");
                                case '"' -> safe.append("&quot;");
                                case '\'' -> safe.append("&#39;");
                                default -> safe.appendCodePoint(allowed(c) ? c : 0xFFFD);
                            }
                        });
        return safe.toString();
    }

    /** Whether XML 1.0 allows a character. */
    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return text.toString();
    }
}
