package io.paretorouter.offline.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.embed.Embedder;
import io.paretorouter.core.embed.Embedding;
import io.paretorouter.offline.cluster.UnitVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedQueriesTest {
    /** More than two batches, with repeats near and far. */
    private static final List<String> TEXTS =
            IntStream.range(0, 300).mapToObj(i -> "text " + i * i % 140).toList();

    @TempDir Path directory;

    private final Steps steps = new Steps();

    /** Writes down what it hears. */
    private static final class Steps implements EmbedQueries.Progress {
        private final List<Integer> toEmbed = new ArrayList<>();
        private int embedded;

        @Override
        public void toEmbed(int texts) {
            toEmbed.add(texts);
        }

        @Override
        public void embedded(int texts) {
            embedded += texts;
        }
    }

    private UnitVectors embed(Embedder embedder, List<String> texts) throws IOException {
        EmbeddingCache cache = EmbeddingCache.open(directory, embedder.id(), embedder.dimension());
        return new EmbedQueries(embedder, cache, steps).run(texts);
    }

    @Test
    void givesARowPerTextInTheirOrder() throws IOException {
        CountingEmbedder embedder = new CountingEmbedder("a");
        UnitVectors rows = embed(embedder, TEXTS);
        assertThat(rows.count()).isEqualTo(TEXTS.size());
        for (int row = 0; row < TEXTS.size(); row++) {
            Embedding expected = embedder.embed(TEXTS.get(row));
            float[] actual = new float[rows.dimension()];
            rows.copyRow(row, actual, 0);
            assertThat(Embedding.ofUnit(actual)).isEqualTo(expected);
        }
    }

    @Test
    void embedsEachDistinctTextOnce() throws IOException {
        CountingEmbedder embedder = new CountingEmbedder("a");
        embed(embedder, TEXTS);
        assertThat(embedder.asked().keySet()).containsExactlyInAnyOrderElementsOf(distinct());
        assertThat(embedder.asked().values()).containsOnly(1);
    }

    private static List<String> distinct() {
        return TEXTS.stream().distinct().toList();
    }

    @Test
    void embedsNothingThatAnEarlierRunEmbedded() throws IOException {
        UnitVectors first = embed(new CountingEmbedder("a"), TEXTS);
        CountingEmbedder again = new CountingEmbedder("a");
        UnitVectors second = embed(again, Stream.concat(TEXTS.stream(), Stream.of("new")).toList());
        assertThat(again.asked()).containsOnlyKeys("new");
        assertThat(second.select(IntStream.range(0, TEXTS.size()).toArray()).rows())
                .isEqualTo(first.rows());
    }

    @Test
    void doesNotTakeTheWorkOfAnotherEmbedder() throws IOException {
        embed(new CountingEmbedder("a"), TEXTS);
        CountingEmbedder other = new CountingEmbedder("b");
        embed(other, TEXTS);
        assertThat(other.asked()).hasSize(distinct().size());
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void tellsOnceHowMuchThereIsToDoAndThenWhatIsDone() throws IOException {
        embed(new CountingEmbedder("a"), TEXTS);
        assertThat(steps.toEmbed).containsExactly(distinct().size());
        assertThat(steps.embedded).isEqualTo(distinct().size());
    }

    @Test
    void leavesTheFileAloneWhenNothingIsNew() throws IOException {
        embed(new CountingEmbedder("a"), TEXTS);
        try (Stream<Path> files = Files.list(directory)) {
            Files.setLastModifiedTime(files.findFirst().orElseThrow(), FileTime.fromMillis(0));
        }
        embed(new CountingEmbedder("a"), TEXTS);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(Files.getLastModifiedTime(files.findFirst().orElseThrow()).toMillis())
                    .isZero();
        }
    }
}
