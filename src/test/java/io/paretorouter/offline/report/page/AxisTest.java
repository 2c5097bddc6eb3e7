package io.paretorouter.offline.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static Axis costs(double... costs) {
        return Axis.costs(costs, 60, 900);
    }

    @Test
    void whatIsFreeHasAMarkedPlaceLeftOfAllThatIsPaidFor() {
        Axis axis = costs(0, 0.3, 7);
        assertThat(axis.label(axis.ticks().getFirst())).isEqualTo("free");
        assertThat(axis.at(0)).isBetween(60.0, 110.0);
        assertThat(axis.at(0.3)).isGreaterThan(axis.at(0) + 50);
    }

    @Test
    void costsKeepTheirOrderFromNothingToTheMost() {
        Axis axis = costs(0, 1e-9, 0.001, 0.007, 7);
        assertThat(List.of(0.0, 1e-4, 0.001, 0.0046, 0.0047, 0.007, 0.3, 7.0))
                .extracting(axis::at)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aMixThatCostsNextToNothingDoesNotStretchTheAxis() {
        assertThat(costs(0, 1e-9, 0.3, 7).at(0.3)).isEqualTo(costs(0, 1e-6, 0.3, 7).at(0.3));
    }

    @Test
    void nothingIsMarkedFreeWhereEveryModelCosts() {
        Axis axis = costs(0.1, 10);
        assertThat(axis.ticks())
                .extracting(axis::label)
                .containsExactly("0.1", "0.2", "0.5", "1", "2", "5", "10");
    }

    @Test
    void freeIsTheOnlyTickWhereNothingCosts() {
        Axis axis = costs(0, 0);
        assertThat(axis.ticks()).extracting(axis::label).containsExactly("free");
        assertThat(axis.at(0)).isEqualTo(480);
    }

    @Test
    void nothingOnALinearAxisIsZero() {
        assertThat(Axis.linear(0, 1, 60, 900).label(0)).isEqualTo("0");
    }
}
