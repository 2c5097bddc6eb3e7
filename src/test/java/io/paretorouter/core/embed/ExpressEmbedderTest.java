package io.paretorouter.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.core.hash.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpressEmbedderTest {
    private static final ExpressEmbedder EXPRESS = ExpressEmbedder.bundled();

    @Test
    void agreesWithTheReference() throws IOException {
        try (InputStream reference = resource("/reference/express.json")) {
            for (JsonNode sample : new ObjectMapper().readTree(reference)) {
                Embedding embedding = EXPRESS.embed(sample.get("text").asText());
                JsonNode components = sample.get("components");
                assertThat(embedding.dimension()).isEqualTo(components.size());
                for (int i = 0; i < components.size(); i++) {
                    assertThat(embedding.component(i))
                            .as("%s, component %d", sample.get("text"), i)
                            .isCloseTo((float) components.get(i).asDouble(), within(1e-6f));
                }
            }
        }
    }

    @Test
    void everyTextHasAUnitVectorAndAlwaysTheSame() {
        var random = new SplittableRandom(3);
        IntStream.range(0, 2000)
                .mapToObj(i -> i < TextSamples.ODD.size() ? odd(i) : TextSamples.random(random))
                .forEach(
                        text -> {
                            Embedding embedding = EXPRESS.embed(text);
                            assertThat(embedding.cosine(embedding)).isCloseTo(1, within(1e-5));
                            assertThat(EXPRESS.embed(text)).isEqualTo(embedding);
                        });
    }

    private static String odd(int i) {
        return TextSamples.ODD.get(i);
    }

    @Test
    void manyThreadsGetWhatOneGets() {
        List<String> texts = IntStream.range(0, 500).mapToObj(i -> "query number " + i).toList();
        assertThat(texts.parallelStream().map(EXPRESS::embed).toList())
                .isEqualTo(texts.stream().map(EXPRESS::embed).toList());
    }

    @Test
    void everyTokenAloneHasAVector() {
        Vocabulary vocabulary = Vocabulary.bundled();
        for (int id = 0; id < vocabulary.size(); id++) {
            Embedding embedding = EXPRESS.embed(vocabulary.token(id));
            assertThat(embedding.cosine(embedding)).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void tokensThatCancelAreNoFailure() throws IOException {
        WordPiece wordPiece =
                new WordPiece(
                        Vocabulary.of(
                                List.of(
                                        "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a", "b",
                                        "##c")));
        byte[] rows = new byte[8 * 8];
        Arrays.fill(rows, (byte) TokenVectors.ZERO);
        rows[2 * 8] = (byte) 200;
        rows[5 * 8 + 1] = (byte) 129;
        rows[6 * 8 + 1] = (byte) 127;
        byte[] file = TokenVectorsFile.bytes(wordPiece.vocabulary().sha256(), ones(8), rows);
        var embedder =
                new ExpressEmbedder(
                        wordPiece, TokenVectorsFile.read(new ByteArrayInputStream(file)));
        assertThat(embedder.embed("a b")).isEqualTo(embedder.embed(""));
        assertThat(embedder.embed("a").component(1)).isEqualTo(1);
    }

    @Test
    void theOrderOfWordsIsNotSeen() {
        assertThat(EXPRESS.embed("dog bites man")).isEqualTo(EXPRESS.embed("man bites dog"));
    }

    @Test
    void ofALongTextItReadsHeadAndTail() {
        String head = TextSamples.words(1500, "the integral of a polynomial over the plane ");
        String tail = TextSamples.words(1500, "please translate this letter into french ");
        String middle = TextSamples.words(100_000, "some other words nobody will ever read here ");
        assertThat(EXPRESS.embed(head + " " + middle + " " + tail))
                .isEqualTo(EXPRESS.embed(head + " " + tail));
    }

    @Test
    void textsOfOneSubjectAreNearerThanOthers() {
        Embedding derivative = EXPRESS.embed("What is the derivative of sin(x) cos(x)?");
        Embedding integral = EXPRESS.embed("Compute the integral of x^2 log(x).");
        Embedding contract = EXPRESS.embed("When is a contract void under common law?");
        assertThat(derivative.cosine(integral)).isGreaterThan(derivative.cosine(contract));
    }

    @Test
    void theBundledVectorsHaveTheHashTheyState() throws IOException {
        try (InputStream resource = resource("/io/paretorouter/core/embed/express.vectors")) {
            byte[] bytes = resource.readAllBytes();
            MessageDigest digest = Sha256.newDigest();
            digest.update(bytes, 40, bytes.length - 40);
            assertThat(TokenVectorsFile.read(new ByteArrayInputStream(bytes)).sha256())
                    .isEqualTo(HexFormat.of().formatHex(digest.digest()));
            assertThat(bytes.length).isLessThan(8_000_000);
        }
    }

    @Test
    void itServesTheViewExpress() {
        assertThat(EXPRESS.id().view()).isEqualTo("express");
        assertThat(EXPRESS.dimension()).isEqualTo(256);
    }

    @Test
    void refusesVectorsForAnotherVocabulary() {
        byte[] bytes = TokenVectorsFile.bytes("0".repeat(64), ones(8), new byte[80]);
        assertThatThrownBy(
                        () ->
                                new ExpressEmbedder(
                                        new WordPiece(Vocabulary.bundled()),
                                        TokenVectorsFile.read(new ByteArrayInputStream(bytes))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0".repeat(64))
                .hasMessageContaining(Vocabulary.bundled().sha256());
    }

    private static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ExpressEmbedderTest.class.getResourceAsStream(name), name);
    }
}
