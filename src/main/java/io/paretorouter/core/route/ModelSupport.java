package io.paretorouter.core.route;

import org.jspecify.annotations.Nullable;

/** Which models can serve one request at all, whatever it accepts. */
@FunctionalInterface
public interface ModelSupport {
    /** Every model can. */
    ModelSupport ANY = model -> null;

    /** Why a model cannot, in words fit for the application; null if it can, or nobody knows. */
    @Nullable String refusal(String model);

    /** Where a model's requests are processed; null where unknown. */
    default @Nullable String region(String model) {
        return null;
    }
}
