package io.paretorouter.offline.cli;

import io.paretorouter.adapter.modelsfile.ModelsFile;
import io.paretorouter.core.cost.Price;
import io.paretorouter.core.table.ModelInfo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is known of the models beside their labels. */
final class ModelsOption {
    private final Map<String, ModelInfo> known = new HashMap<>();

    @Option(
            names = "--models",
            paramLabel = "models.json",
            description =
                    "Prices (also for rows that give tokens but no cost), context windows and"
                            + " capabilities of the models.")
    @SuppressWarnings("UnusedMethod") // picocli calls it
    private void read(@Nullable Path file) {
        if (file != null) {
            ModelsFile.read(file).infos().forEach(info -> known.put(info.name(), info));
        }
    }

    /** What is known of a model; at least its name. */
    ModelInfo info(String model) {
        return known.getOrDefault(model, ModelInfo.named(model));
    }

    /** The prices that are known, per model. */
    Map<String, Price> prices() {
        Map<String, Price> prices = new HashMap<>();
        known.forEach(
                (model, info) -> {
                    if (info.price() != null) {
                        prices.put(model, info.price());
                    }
                });
        return prices;
    }
}
