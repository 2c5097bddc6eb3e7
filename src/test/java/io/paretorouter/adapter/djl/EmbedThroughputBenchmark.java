package io.paretorouter.adapter.djl;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.core.embed.TokenWindow;
import io.paretorouter.core.embed.Vocabulary;
import io.paretorouter.core.embed.WordPiece;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

/**
 * Prints how many queries a second the full embedder takes, one text a call on 1, 2, 4 and 8
 * threads, and what tokenising alone costs. Arguments: a gzipped JSONL file with a {@code query} in
 * each line, and how many lines to take.
 */
final class EmbedThroughputBenchmark {
    private static final int ROUNDS = 3;

    private EmbedThroughputBenchmark() {}

    public static void main(String[] args) throws IOException {
        List<String> texts = read(Path.of(args[0]), Integer.parseInt(args[1]));
        tokenise(texts);
        try (var embedder = DjlEmbedder.load(FullEmbedderDirectory.locate(Optional.empty()))) {
            texts.subList(0, texts.size() / 5).forEach(embedder::embed);
            for (int round = 0; round < ROUNDS; round++) {
                for (int threads : new int[] {1, 2, 4, 8}) {
                    System.out.printf(
                            "%d threads: %.1f queries/s%n",
                            threads, throughput(embedder, texts, threads));
                }
            }
        }
    }

    private static List<String> read(Path file, int count) throws IOException {
        var json = new ObjectMapper();
        var texts = new ArrayList<String>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine();
                    line != null && texts.size() < count;
                    line = lines.readLine()) {
                texts.add(json.readTree(line).get("query").asText());
            }
        }
        return texts;
    }

    private static void tokenise(List<String> texts) {
        var wordPiece = new WordPiece(Vocabulary.bundled());
        for (int round = 0; round < 10 * ROUNDS; round++) {
            long start = System.nanoTime();
            long tokens = 0;
            for (String text : texts) {
                tokens += TokenWindow.FULL.encode(wordPiece, text).length;
            }
            if (round % 10 == 9) {
                double micros = (System.nanoTime() - start) / 1e3;
                System.out.printf(
                        "tokenising: %.1f us a text of %.0f tokens%n",
                        micros / texts.size(), (double) tokens / texts.size());
            }
        }
    }

    private static double throughput(DjlEmbedder embedder, List<String> texts, int threads) {
        var next = new AtomicInteger();
        long start = System.nanoTime();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                executor.execute(
                        () -> {
                            for (int n = next.getAndIncrement();
                                    n < texts.size();
                                    n = next.getAndIncrement()) {
                                embedder.embed(texts.get(n));
                            }
                        });
            }
        }
        return texts.size() / ((System.nanoTime() - start) / 1e9);
    }
}
