package io.paretorouter.offline.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretorouter.offline.evaluate.Metrics;
import io.paretorouter.offline.judge.ScorerFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Shows the field's metrics for both scorers, each form in its own column. */
public final class MetricsReport {
    private MetricsReport() {}

    /**
     * A metric.
     *
     * @param name its name for people
     * @param key its name in CSV
     * @param signed whether it is a change, shown with its sign
     * @param figure reads it from a form
     */
    public record Metric(
            String name, String key, boolean signed, ToDoubleFunction<Metrics.Form> figure) {

        /** Its value as text for people. */
        public String text(Metrics.Form form) {
            double value = figure.applyAsDouble(form);
            return signed ? Figures.change(value) : Figures.format("%.3f", value);
        }

        /** Its mean and standard deviation over forms, as text for people. */
        String spread(List<Metrics.Form> forms) {
            double[] values = forms.stream().mapToDouble(figure).toArray();
            return signed ? Figures.spread(values) : Figures.plainSpread(values);
        }
    }

    /** All metrics, in the order of their rows. */
    public static final List<Metric> METRICS =
            List.of(
                    signed("PerfGain: peak performance", "perfGain", Metrics.Form::perfGain),
                    signed("CostSave at no loss", "costSave", form -> form.match().costSaved()),
                    signed(
                            "… and its change of performance",
                            "costSaveChange",
                            form -> form.match().performance()),
                    signed(
                            "CostSave at 95 % of the performance",
                            "costSave95", form -> form.at95().costSaved()),
                    signed(
                            "… and its change of performance",
                            "costSave95Change",
                            form -> form.at95().performance()),
                    signed(
                            "CostSave at 90 % of the performance",
                            "costSave90", form -> form.at90().costSaved()),
                    signed(
                            "… and its change of performance",
                            "costSave90Change",
                            form -> form.at90().performance()),
                    plain("area under the frontier", "area", form -> form.frontier().area()),
                    plain("ParetoDist", "paretoDist", form -> form.frontier().paretoDist()),
                    plain("ParetoRatio", "paretoRatio", form -> form.frontier().paretoRatio()));

    private static Metric signed(String name, String key, ToDoubleFunction<Metrics.Form> figure) {
        return new Metric(name, key, true, figure);
    }

    private static Metric plain(String name, String key, ToDoubleFunction<Metrics.Form> figure) {
        return new Metric(name, key, false, figure);
    }

    /** The columns: one for each form that a scorer has. */
    public static List<Column> columns(List<ScorerFigures> scorers) {
        List<Column> columns = new ArrayList<>();
        for (ScorerFigures scorer : scorers) {
            if (scorer.calibrated() != null) {
                columns.add(
                        new Column(
                                scorer.scorer().label(), "chosen", scorer.calibrated().chosen()));
            }
            columns.add(new Column(scorer.scorer().label(), "curve", scorer.curve()));
        }
        return columns;
    }

    /**
     * A column of figures.
     *
     * @param scorer the scorer
     * @param form where α comes from: {@code chosen} by the calibration, or read off the test's own
     *     {@code curve}
     * @param figures the figures
     */
    public record Column(String scorer, String form, Metrics.Form figures) {}

    /**
     * The report for people.
     *
     * @param uncalibrated why the chosen form is absent, or null
     */
    static String text(List<ScorerFigures> scorers, @Nullable String uncalibrated) {
        List<Column> columns = columns(scorers);
        List<String> header = new ArrayList<>(List.of("against the best single model"));
        columns.forEach(column -> header.add(column.scorer() + ", " + column.form()));
        TextTable table = new TextTable(header);
        for (Metric metric : METRICS) {
            List<String> row = new ArrayList<>(List.of(metric.name()));
            columns.forEach(column -> row.add(metric.text(column.figures())));
            table.row(row);
        }
        StringBuilder text = new StringBuilder(table.toString());
        text.append("chosen: alpha picked by the table's calibration, before these queries were")
                .append(" seen\ncurve: alpha read off these very queries, as if it were known\n");
        if (uncalibrated != null) {
            text.append("the chosen form is absent: ").append(uncalibrated).append('\n');
        }
        for (ScorerFigures scorer : scorers) {
            if (scorer.calibrated() != null) {
                text.append(scorer.scorer().label())
                        .append(": ")
                        .append(coverage(scorer.calibrated()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** How often the calibration's intervals held, in words. */
    public static String coverage(ScorerFigures.Calibrated calibrated) {
        return Figures.format(
                "the calibration's 95 %% intervals held %.1f %% of performances and %.1f %% of"
                        + " costs over alpha",
                100 * calibrated.coverage().performance(), 100 * calibrated.coverage().cost());
    }

    /** The report for programs, by scorer and form; an absent form is null. */
    static ObjectNode json(List<ScorerFigures> scorers) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (ScorerFigures scorer : scorers) {
            ObjectNode forms = node.putObject(scorer.scorer().label());
            ScorerFigures.Calibrated calibrated = scorer.calibrated();
            if (calibrated == null) {
                forms.putNull("chosen");
                forms.putNull("coverage");
            } else {
                FiguresJson.form(forms.putObject("chosen"), calibrated.chosen());
                FiguresJson.coverage(forms.putObject("coverage"), calibrated.coverage());
            }
            FiguresJson.form(forms.putObject("curve"), scorer.curve());
        }
        return node;
    }
}
