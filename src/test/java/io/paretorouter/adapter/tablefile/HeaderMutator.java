package io.paretorouter.adapter.tablefile;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Edits JSON texts in ways that are likely to get past a parser. */
final class HeaderMutator {
    private static final Pattern TOKEN =
            Pattern.compile("-?\\d[\\d.E+-]*|\"(?:[^\"\\\\]++|\\\\.)*+\"|true|false|[\\[\\]{}:,]");
    private static final List<String> EVIL =
            List.of(
                    "-1",
                    "0",
                    "1",
                    "2",
                    "3",
                    "-0.0",
                    "0.5",
                    "1e999",
                    "-1e999",
                    "1e-999",
                    "NaN",
                    "Infinity",
                    "65536",
                    "65537",
                    "8193",
                    "2147483647",
                    "2147483648",
                    "-2147483648",
                    "4294967297",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "9223372036854775808",
                    "1e999999999",
                    "9".repeat(60),
                    "9".repeat(2000),
                    "null",
                    "true",
                    "false",
                    "[]",
                    "{}",
                    "[0,0]",
                    "\"\"",
                    "\"c\"",
                    "\"full\"",
                    "\"\\ud800\"",
                    "\"\\u0000\"",
                    "\"F16\"",
                    "\"F64\"",
                    "\"2025-02-30\"",
                    "\"+999999999-12-31\"",
                    "\"" + "x".repeat(3000) + "\"",
                    "[".repeat(5000),
                    "{\"a\":".repeat(5000),
                    "[[[[[[[[[[[[1]]]]]]]]]]]]",
                    "\uFEFF",
                    "\uD83D\uDE00",
                    " ",
                    "/**/",
                    "'a'",
                    ",",
                    "{\"a\":1,\"a\":1}",
                    "0".repeat(64),
                    "ab".repeat(32));

    private final Random random;

    HeaderMutator(Random random) {
        this.random = random;
    }

    /** The text with one to three edits. */
    String mutate(String text) {
        String mutated = text;
        for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
            mutated = edit(mutated);
        }
        return mutated;
    }

    private String edit(String text) {
        List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
        if (tokens.isEmpty()) {
            return EVIL.get(random.nextInt(EVIL.size()));
        }
        MatchResult token = tokens.get(random.nextInt(tokens.size()));
        MatchResult other = tokens.get(random.nextInt(tokens.size()));
        String before = text.substring(0, token.start());
        String after = text.substring(token.end());
        return switch (random.nextInt(6)) {
            case 0, 1 -> before + EVIL.get(random.nextInt(EVIL.size())) + after;
            case 2 -> before + other.group() + after;
            case 3 -> before + after;
            case 4 -> before + token.group() + ",\"x\":1" + after;
            default -> before + number(token.group()) + after;
        };
    }

    /** A number near a number; a string with one character changed. */
    private String number(String token) {
        if (token.matches("-?\\d{1,9}")) {
            return Long.toString(Long.parseLong(token) + random.nextInt(-8, 9));
        }
        char[] characters = token.toCharArray();
        characters[random.nextInt(characters.length)] = (char) random.nextInt(32, 127);
        return new String(characters);
    }
}
