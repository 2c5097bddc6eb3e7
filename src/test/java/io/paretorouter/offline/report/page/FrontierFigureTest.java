package io.paretorouter.offline.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.offline.TwoGroups;
import io.paretorouter.offline.judge.Results;
import io.paretorouter.offline.judge.TwoGroupsMaterial;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FrontierFigureTest {
    private static final Results RESULTS =
            Objects.requireNonNull(TwoGroupsMaterial.findings(TwoGroups.NAMES).results());

    /** Remembers what was drawn. */
    private static final class Drawn implements Canvas {
        final List<List<Pixel>> thin = new ArrayList<>();
        final List<List<Pixel>> bold = new ArrayList<>();
        final List<Pixel> dots = new ArrayList<>();
        final List<Pixel> rings = new ArrayList<>();
        final List<Labels.Box> labels = new ArrayList<>();
        final List<String> words = new ArrayList<>();

        static Drawn frontier() {
            Drawn drawn = new Drawn();
            FrontierFigure.draw(drawn, RESULTS);
            return drawn;
        }

        @Override
        public void line(String style, List<Pixel> through) {
            (style.startsWith("thin ") ? thin : bold).add(through);
        }

        @Override
        public void area(String style, List<Pixel> around, Object... attributes) {}

        @Override
        public void stroke(String style, Pixel from, Pixel to) {}

        @Override
        public void dot(String style, Pixel at, String title) {
            (style.equals("balanced") ? rings : dots).add(at);
        }

        @Override
        public void words(String style, Pixel at, String written) {
            words.add(written);
            if (style.startsWith("label")) {
                double half = Labels.CHARACTER * written.length() / 2;
                labels.add(new Labels.Box(at.x() - half, at.y() - 10, at.x() + half, at.y() + 3));
            }
        }

        @Override
        public void upwards(String style, Pixel at, String written) {}
    }

    @Test
    void theThinLinePassesThroughEveryAlphaInItsOrder() {
        Drawn drawn = Drawn.frontier();
        int alphas = RESULTS.sweep().tradeoffs().size();
        assertThat(drawn.thin).hasSize(2).allSatisfy(line -> assertThat(line).hasSize(alphas));
        // The scorer that the report speaks of first is drawn last; a dearer alpha lies to the
        // right.
        List<Canvas.Pixel> first = drawn.thin.getLast();
        List<Double> costs =
                RESULTS.scorers().getFirst().points().stream()
                        .map(point -> point.outcome().costPer1k())
                        .toList();
        for (int at = 1; at < alphas; at++) {
            assertThat(Math.signum(first.get(at).x() - first.get(at - 1).x()))
                    .isEqualTo(Math.signum(costs.get(at) - costs.get(at - 1)));
        }
    }

    @Test
    void theBoldLineJoinsSomeOfTheThinOnesPoints() {
        Drawn drawn = Drawn.frontier();
        for (int scorer = 0; scorer < 2; scorer++) {
            assertThat(drawn.thin.get(scorer)).containsAll(drawn.bold.get(scorer));
        }
    }

    @Test
    void balancedRoutingLiesOnTheThinLine() {
        Drawn drawn = Drawn.frontier();
        assertThat(drawn.rings).hasSize(1);
        assertThat(drawn.thin.getLast())
                .anySatisfy(
                        point ->
                                assertThat(
                                                Math.hypot(
                                                        point.x() - drawn.rings.getFirst().x(),
                                                        point.y() - drawn.rings.getFirst().y()))
                                        .isLessThan(0.01));
    }

    @Test
    void noLabelCoversADotOrALine() {
        Drawn drawn = Drawn.frontier();
        List<Canvas.Pixel> marks = new ArrayList<>(drawn.dots);
        marks.addAll(drawn.rings);
        drawn.thin.forEach(marks::addAll);
        assertThat(drawn.labels).hasSize(3);
        for (Labels.Box label : drawn.labels) {
            assertThat(marks)
                    .noneMatch(
                            mark ->
                                    label.covers(
                                            new Labels.Box(
                                                    mark.x(), mark.y(), mark.x(), mark.y())));
        }
    }

    @Test
    void saysWhereTheCurveBeginsAndEnds() {
        assertThat(Drawn.frontier().words).contains("alpha 0", "alpha 1");
    }
}
