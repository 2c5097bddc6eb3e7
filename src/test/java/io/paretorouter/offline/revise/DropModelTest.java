package io.paretorouter.offline.revise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.core.table.RoutingTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropModelTest {
    private static final RoutingTable TABLE = Joining.fitted("cheap", "even", "odd");

    @ParameterizedTest
    @ValueSource(strings = {"cheap", "even", "odd"})
    void leavesTheTableThatAFitWithoutTheModelGives(String model) {
        RoutingTable rest = DropModel.run(TABLE, model).after();
        RoutingTable fitted =
                Joining.fitted(
                        TABLE.models().stream()
                                .map(each -> each.name())
                                .filter(name -> !name.equals(model))
                                .toArray(String[]::new));
        assertThat(rest.models()).isEqualTo(fitted.models());
        assertThat(Joining.sums(rest)).containsExactlyElementsOf(Joining.sums(fitted));
        assertThat(Joining.view(rest).scale()).isEqualTo(Joining.view(fitted).scale());
    }

    @Test
    void anotherModelIsSafeOnlyWhereTheSafeOneLeaves() {
        String safe = TABLE.safeModel();
        assertThat(DropModel.run(TABLE, "cheap").after().safeModel()).isEqualTo(safe);
        assertThat(DropModel.run(TABLE, safe).after().safeModel())
                .isIn("even", "odd")
                .isNotEqualTo(safe);
    }

    @Test
    void keepsTheLastModel() {
        RoutingTable one = Joining.fitted("even");
        assertThatThrownBy(() -> DropModel.run(one, "even"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"even\" is the last model with labels");
    }

    @Test
    void namesTheModelsThatThereAre() {
        assertThatThrownBy(() -> DropModel.run(TABLE, "evne"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the table has no model \"evne\", only [cheap, even, odd]");
    }
}
