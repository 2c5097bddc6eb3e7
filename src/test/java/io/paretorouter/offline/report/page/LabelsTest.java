package io.paretorouter.offline.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final Labels.Box FRAME = new Labels.Box(60, 14, 904, 484);

    @Test
    void noLabelCoversAnotherOrAPointOrLeavesTheChart() {
        SplittableRandom random = new SplittableRandom(1);
        for (int draw = 0; draw < 20; draw++) {
            Labels labels = new Labels(FRAME);
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                // A third of the points crowd into one corner.
                double spread = i % 3 == 0 ? 0.1 : 1;
                double x = 60 + 844 * spread * random.nextDouble();
                double y = 14 + 470 * spread * random.nextDouble();
                points.add(new double[] {x, y});
                labels.keepOff(x, y);
            }
            List<Labels.Box> placed = new ArrayList<>();
            for (double[] point : points) {
                Labels.Box box = labels.place(92, point[0], point[1]);
                assertThat(box.within(FRAME)).isTrue();
                assertThat(placed).noneMatch(box::covers);
                assertThat(points)
                        .noneMatch(
                                other ->
                                        box.covers(
                                                new Labels.Box(
                                                        other[0], other[1], other[0], other[1])));
                placed.add(box);
            }
        }
    }

    @Test
    void aLoneLabelStandsJustBelowItsPoint() {
        Labels.Box box = new Labels(FRAME).place(20, 400, 200);
        assertThat(box.middle()).isEqualTo(400);
        assertThat(box.top()).isBetween(200.0, 210.0);
    }

    @Test
    void aLabelStandsBesideTheBarOfItsPoint() {
        Labels labels = new Labels(FRAME);
        labels.keepOff(400, 150, 250);
        Labels.Box box = labels.place(20, 400, 200);
        assertThat(box.left()).isBetween(402.0, 412.0);
        assertThat(box.top()).isBetween(180.0, 200.0);
    }

    @Test
    void aLabelKeepsOffALineBetweenFarPlaces() {
        Labels labels = new Labels(FRAME);
        labels.keepOffLine(List.of(new Canvas.Pixel(100, 210), new Canvas.Pixel(800, 210)));
        Labels.Box box = labels.place(20, 400, 200);
        assertThat(box.covers(new Labels.Box(100, 209, 800, 211))).isFalse();
    }
}
