package io.paretorouter.core.route;

import org.jspecify.annotations.Nullable;

/** Which models are able to serve one request, whatever it accepts. */
@FunctionalInterface
public interface ModelSupport {
    /** All models can serve the request. */
    ModelSupport ANY = model -> null;

    /**
     * The reason why a model cannot serve the request, worded for the application; null if it can
     * or that is unknown.
     */
    @Nullable String refusal(String model);

    /** The region where a model's requests are processed; null if unknown. */
    default @Nullable String region(String model) {
        return null;
    }
}
