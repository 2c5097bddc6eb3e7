package io.paretorouter.infra.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What runs, and on how much of a machine.
 *
 * @param zip the native function's package, relative to {@code infra/}
 * @param image {@code REPOSITORY:TAG} or {@code REPOSITORY@DIGEST} in the account's ECR instead of
 *     the package; null for the package
 * @param architecture what the code was built for; null for what the package says, and Graviton
 *     where there is none or it does not say
 * @param embedder express, full or tiered, as {@code router.embedder}
 * @param memoryMb from 128 to 10240
 * @param timeoutSeconds the longest a request may take, from 1 to 900
 * @param reservedConcurrency the most requests at once; null for the account's limit
 * @param portable whether the template leaves open where the code is
 */
public record FunctionSettings(
        @JsonProperty("package") String zip,
        @Nullable String image,
        @Nullable Architecture architecture,
        String embedder,
        int memoryMb,
        int timeoutSeconds,
        @Nullable Integer reservedConcurrency,
        boolean portable) {
    public FunctionSettings {
        Check.that(
                memoryMb >= 128 && memoryMb <= 10_240,
                "function.memoryMb",
                "in [128, 10240]",
                memoryMb);
        Check.that(
                timeoutSeconds >= 1 && timeoutSeconds <= 900,
                "function.timeoutSeconds",
                "in [1, 900]",
                timeoutSeconds);
        Check.that(
                reservedConcurrency == null || reservedConcurrency > 0,
                "function.reservedConcurrency",
                "positive",
                reservedConcurrency);
        Check.form("function.embedder", "express|full|tiered", embedder);
        Check.that(
                image != null || embedder.equals("express"),
                "function.embedder",
                "express, unless function.image has room for more",
                embedder);
        if (image != null) {
            Check.form("function.image", "[a-z0-9._/-]+(:[\\w.-]+|@sha256:[0-9a-f]{64})", image);
            Check.that(
                    !portable, "function.portable", "false for an image, which has its own", true);
        }
    }
}
