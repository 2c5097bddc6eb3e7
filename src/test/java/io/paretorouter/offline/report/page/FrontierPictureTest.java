package io.paretorouter.offline.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.judge.TwoGroupsMaterial;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontierPictureTest {
    @TempDir static Path directory;
    private static BufferedImage picture;

    @BeforeAll
    static void draw() throws IOException {
        Results results =
                Objects.requireNonNull(TwoGroupsMaterial.findings(TwoGroups.NAMES).results());
        Path file = directory.resolve("frontier.png");
        FrontierPicture.write(file, results, "120 queries");
        picture = ImageIO.read(file.toFile());
    }

    @Test
    void drawsTheScorersInTheirColours() {
        assertThat(picture.getWidth()).isGreaterThan(800);
        assertThat(pixels(new Color(0x0B6E4F))).isGreaterThan(500);
        assertThat(pixels(new Color(0xC8553D))).isGreaterThan(100);
    }

    @Test
    void drawsTheSingleModels() {
        assertThat(pixels(new Color(0x3D405B))).isGreaterThan(300);
    }

    @Test
    void leavesNothingAtItsEdges() {
        int right = picture.getWidth() - 1;
        for (int y = 0; y < picture.getHeight(); y++) {
            assertThat(picture.getRGB(0, y)).isEqualTo(Color.WHITE.getRGB());
            assertThat(picture.getRGB(right, y)).isEqualTo(Color.WHITE.getRGB());
        }
    }

    private static int pixels(Color color) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += picture.getRGB(x, y) == color.getRGB() ? 1 : 0;
            }
        }
        return count;
    }
}
