package io.paretorouter.offline.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlotTest {
    private static final int HEIGHT = 230;

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 0.001, 1, 1e7})
    void theNameOfTheUprightAxisKeepsOffItsTicksAndStaysOnTheChart(double most) {
        SvgCanvas svg = new SvgCanvas("cost", Plot.height(HEIGHT));
        Axis y = Plot.tall(0, most, HEIGHT);
        new Plot(svg, Plot.wide(0, 1), y, List.of("alpha", "USD per 1,000"));
        String chart = svg.done().toString();

        double name = number(chart, "translate(");
        int longest = y.ticks().stream().mapToInt(tick -> y.label(tick).length()).max().orElse(0);
        assertThat(name).isLessThan(Plot.LEFT - 7 - Labels.CHARACTER * longest);
        assertThat(number(chart, "viewBox=\"")).isLessThanOrEqualTo(name - 12);
    }

    private static double number(String text, String after) {
        String rest = text.substring(text.indexOf(after) + after.length());
        return Double.parseDouble(rest.substring(0, rest.indexOf(' ')));
    }
}
