package io.paretorouter.offline.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretorouter.core.cost.Price;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads labelled queries from JSONL or gzipped JSONL, line by line. */
public final class JsonlReader {
    /** Where a value that never ends began, as Jackson words it: of no help in one line. */
    private static final String START_MARKER = " \\(start marker at .*";

    private static final int LONGEST_LINE = 32 << 20;

    private final LineParser parser;
    private final int longestLine;

    /**
     * A reader.
     *
     * @param prices what tokens cost, per model, where a row gives no cost; may be empty
     */
    public JsonlReader(Map<String, Price> prices) {
        this(prices, LONGEST_LINE);
    }

    /** A reader that takes no line longer than so many bytes. */
    JsonlReader(Map<String, Price> prices, int longestLine) {
        this.parser = new LineParser(prices);
        this.longestLine = longestLine;
    }

    /**
     * What a file held.
     *
     * @param data the lines that could be used
     * @param badLines the others, in order
     */
    public record Result(LabelledData data, List<BadLine> badLines) {
        public Result {
            badLines = List.copyOf(badLines);
        }
    }

    /**
     * Reads a file; blank lines are passed over.
     *
     * @throws java.util.zip.ZipException naming the file, if it is gzip and damaged
     * @throws IOException if the file cannot be read to its end
     */
    public Result read(Path file) throws IOException {
        List<LabelledQuery> queries = new ArrayList<>();
        List<BadLine> badLines = new ArrayList<>();
        try (Lines lines = new Lines(file, longestLine)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (lines.tooLong()) {
                    badLines.add(
                            new BadLine(lines.number(), "longer than " + longestLine + " bytes"));
                    continue;
                }
                try {
                    String text = decode(line);
                    if (!text.isBlank()) {
                        queries.add(parser.parse(text, lines.number()));
                    }
                } catch (IllegalArgumentException e) {
                    badLines.add(new BadLine(lines.number(), String.valueOf(e.getMessage())));
                }
            }
            return new Result(new LabelledData(lines.sha256(), queries), badLines);
        }
    }

    private static String decode(byte[] line) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }

    /** What Jackson says of malformed JSON, in one line without its source excerpt. */
    static IllegalArgumentException malformed(JsonProcessingException e) {
        return new IllegalArgumentException(
                "not JSON: " + e.getOriginalMessage().replaceFirst(START_MARKER, ""), e);
    }
}
