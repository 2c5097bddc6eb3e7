package io.paretorouter.offline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.table.Curve;
import io.paretorouter.core.table.Estimate;
import io.paretorouter.core.table.Expectation;
import io.paretorouter.core.table.Outcome;
import io.paretorouter.offline.evaluate.Comparison;
import io.paretorouter.offline.evaluate.PairedGain;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontierChartTest {
    @TempDir Path directory;

    @Test
    void drawsTheRoutersFrontierInItsColour() throws IOException {
        Path file = directory.resolve("frontier.png");
        Outcome cheap = new Outcome(0.4, 0.0001);
        Outcome dear = new Outcome(0.8, 0.01);
        Comparison comparison =
                new Comparison(
                        List.of(), List.of(single("a/cheap", cheap), single("a/dear", dear)));

        FrontierChart.write(
                file,
                Map.of(Scorer.Kind.EXPECTED, new Curve(List.of(cheap, dear))),
                comparison,
                "two models");

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isGreaterThan(800);
        assertThat(pixels(image, new Color(0x0B6E4F))).isGreaterThan(500);
    }

    private static Comparison.Line single(String name, Outcome outcome) {
        return new Comparison.Line(
                name,
                Comparison.Kind.SINGLE,
                null,
                List.of(),
                new Expectation(
                        new Estimate(outcome.performance(), 0.1, 0.9),
                        new Estimate(outcome.costUsd(), 0, 1)),
                new PairedGain(new Estimate(0, 0, 0), new Estimate(0, 0, 0)));
    }

    private static int pixels(BufferedImage image, Color color) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == color.getRGB() ? 1 : 0;
            }
        }
        return count;
    }
}
