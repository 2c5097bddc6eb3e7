package io.paretorouter.offline.report.page;

import io.paretorouter.adapter.tablefile.AtomicFile;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.judge.ScorerFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** The page's frontier chart as a separate picture, which says what its marks mean. */
final class FrontierPicture {
    /** The height of the title, the key and the explanation of the lines. */
    private static final double HEAD = 92;

    private static final double GAP = 18;

    private final PngCanvas canvas = new PngCanvas(Plot.WIDTH, HEAD + FrontierFigure.HEIGHT);
    private double x = Plot.LEFT;

    private FrontierPicture() {}

    /** Writes the picture as PNG. */
    static void write(Path file, Results results, String title) throws IOException {
        FrontierPicture picture = new FrontierPicture();
        picture.canvas.words("title", new Canvas.Pixel(Plot.LEFT, 24), title);
        picture.keys(results);
        picture.canvas.words("sub", new Canvas.Pixel(Plot.LEFT, 68), FrontierFigure.LINES);
        picture.canvas.words("sub", new Canvas.Pixel(Plot.LEFT, 85), FrontierFigure.INTERVALS);
        picture.canvas.lower(HEAD);
        FrontierFigure.draw(picture.canvas, results);
        AtomicFile.write(file, out -> ImageIO.write(picture.canvas.done(), "png", out));
    }

    private void keys(Results results) {
        for (ScorerFigures scorer : results.scorers()) {
            canvas.line(
                    FrontierFigure.style(scorer.scorer()),
                    List.of(new Canvas.Pixel(x, 44), new Canvas.Pixel(x + 22, 44)));
            x += 28;
            name("router, scorer " + scorer.scorer().label());
        }
        dot("single", "single models");
        dot("best", "best single model");
        dot("balanced", "balanced, alpha " + results.balanced().choice().alpha());
    }

    private void dot(String style, String name) {
        canvas.dot(style, new Canvas.Pixel(x + 5, 44), name);
        x += 15;
        name(name);
    }

    private void name(String name) {
        canvas.words("label", new Canvas.Pixel(x, 48), name);
        x += canvas.width("label", name) + GAP;
    }
}
