package io.paretorouter.offline.cli;

import io.paretorouter.adapter.modelsfile.ModelsFile;
import io.paretorouter.core.cost.Price;
import io.paretorouter.core.table.ModelInfo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says what is known about the models besides their labels. */
final class ModelsOption {
    @Option(
            names = "--models",
            paramLabel = "models.json",
            description =
                    "Prices (also for rows that give tokens but no cost), context windows and"
                            + " capabilities of the models.")
    private @Nullable Path file;

    /**
     * What is known about models besides their names.
     *
     * @param byName what is known, by model name
     */
    record Known(Map<String, ModelInfo> byName) {
        Known {
            byName = Map.copyOf(byName);
        }

        /** What the given infos say. */
        static Known of(List<ModelInfo> infos) {
            Map<String, ModelInfo> byName = new HashMap<>();
            infos.forEach(info -> byName.put(info.name(), info));
            return new Known(byName);
        }

        /** What is known about a model: at least its name. */
        ModelInfo info(String model) {
            return byName.getOrDefault(model, ModelInfo.named(model));
        }

        /** The known prices, by model; the caller may add to them. */
        Map<String, Price> prices() {
            Map<String, Price> prices = new HashMap<>();
            byName.forEach(
                    (model, info) -> {
                        if (info.price() != null) {
                            prices.put(model, info.price());
                        }
                    });
            return prices;
        }
    }

    /** Reads the file that was given, if any. */
    Known read() {
        ModelsFile models = file == null ? ModelsFile.NONE : ModelsFile.read(file);
        return Known.of(models.infos());
    }
}
