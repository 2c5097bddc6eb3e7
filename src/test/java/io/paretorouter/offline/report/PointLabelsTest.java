package io.paretorouter.offline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PointLabelsTest {

    @Test
    void aLoneLabelStandsJustBelowItsPoint() {
        assertThat(new PointLabels().place("gpt", 1, 50)).isBetween(47.0, 50.0);
    }

    @Test
    void labelsOfPointsThatNearlyCoincideDoNotCoverEachOther() {
        PointLabels labels = new PointLabels();
        double first = labels.place("mathstral-7b", 0.077, 41.4);
        double second = labels.place("phi-3-mini-4k", 0.078, 42.1);
        assertThat(Math.abs(first - second)).isGreaterThan(1.3);
    }

    @Test
    void labelsFarApartOnTheCostAxisKeepTheirPlace() {
        PointLabels labels = new PointLabels();
        assertThat(labels.place("cheap", 0.05, 60)).isEqualTo(labels.place("dear", 5, 60));
    }
}
