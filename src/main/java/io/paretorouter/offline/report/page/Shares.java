package io.paretorouter.offline.report.page;

import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.offline.evaluate.AlphaSweep;
import io.paretorouter.offline.judge.Findings;
import io.paretorouter.offline.judge.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The share of the queries that each model gets at every α, as in the paper's Figure 3
 * (arXiv:2508.12631).
 *
 * @param alphas the α of the grid
 * @param models the models that get any queries, the most used over all α first
 */
record Shares(List<Double> alphas, List<Model> models) {
    Shares {
        alphas = List.copyOf(alphas);
        models = List.copyOf(models);
    }

    /**
     * One model's shares.
     *
     * @param name the model
     * @param shares at every α of the grid, in [0, 1]
     */
    record Model(String name, List<Double> shares) {
        Model {
            shares = List.copyOf(shares);
        }

        private double total() {
            return shares.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** The shares in the choices of the report's first scorer. */
    static Shares of(Findings findings, Results results) {
        List<String> names = findings.material().models();
        AlphaSweep sweep = results.sweep();
        int alphas = sweep.tradeoffs().size();
        long[][] counts = new long[names.size()][alphas];
        for (int at = 0; at < alphas; at++) {
            for (int model : sweep.choices(at)) {
                counts[model][at]++;
            }
        }
        int queries = results.test().size();
        List<Model> models = new ArrayList<>();
        for (int model = 0; model < names.size(); model++) {
            long[] count = counts[model];
            models.add(
                    new Model(
                            names.get(model),
                            IntStream.range(0, alphas)
                                    .mapToObj(at -> (double) count[at] / queries)
                                    .toList()));
        }
        return new Shares(
                sweep.tradeoffs().stream().map(Tradeoff::alpha).toList(),
                models.stream()
                        .filter(model -> model.total() > 0)
                        .sorted(
                                Comparator.comparingDouble((Model model) -> -model.total())
                                        .thenComparing(Model::name))
                        .toList());
    }
}
