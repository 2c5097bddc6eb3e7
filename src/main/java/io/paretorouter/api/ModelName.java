package io.paretorouter.api;

import io.paretorouter.core.route.Goal;
import io.paretorouter.core.score.Preset;
import io.paretorouter.core.score.Tradeoff;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the {@code model} field of a request asks for. */
sealed interface ModelName {
    /** The name that leaves the trade-off to the request's other fields and the settings. */
    String AUTO = "auto";

    /** The start of a name that carries a preset. */
    String AUTO_PREFIX = AUTO + ":";

    /** The start of a name that carries α. */
    String ALPHA_PREFIX = "pareto-";

    /** α as a plain decimal: no sign, no exponent, nothing like NaN. */
    Pattern DECIMAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,30})?");

    /**
     * A model chosen by routing.
     *
     * @param goal the preset or the α in the name; null if it carries none
     */
    record Routed(@Nullable Goal goal) implements ModelName {}

    /**
     * A model called without routing.
     *
     * @param name its name in the catalogue
     */
    record Concrete(String name) implements ModelName {}

    /**
     * Reads a name.
     *
     * @throws ApiException if there is no such model
     */
    static ModelName of(String name, Catalog catalog) {
        if (name.equals(AUTO)) {
            return new Routed(null);
        }
        for (Preset preset : Preset.values()) {
            if (name.equals(AUTO_PREFIX + preset.label())) {
                return new Routed(new Goal.Named(preset));
            }
        }
        if (catalog.has(name)) {
            return new Concrete(name);
        }
        if (name.startsWith(ALPHA_PREFIX)) {
            return new Routed(new Goal.Weight(tradeoff(name)));
        }
        throw new ApiException(
                ErrorCode.MODEL_NOT_FOUND,
                "model",
                "there is no model \""
                        + name
                        + "\": use auto, auto:cheap, auto:balanced, auto:best, pareto-<alpha>, or"
                        + " one of the models that GET /v1/models lists");
    }

    private static Tradeoff tradeoff(String name) {
        String alpha = name.substring(ALPHA_PREFIX.length());
        if (DECIMAL.matcher(alpha).matches() && Double.parseDouble(alpha) <= 1) {
            return new Tradeoff(Double.parseDouble(alpha));
        }
        throw new ApiException(
                ErrorCode.INVALID_VALUE,
                "model",
                "model \""
                        + name
                        + "\": the part after \"pareto-\" must be a decimal number in [0, 1], such"
                        + " as pareto-0.53");
    }
}
