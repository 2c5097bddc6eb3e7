package io.paretorouter.infra.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who calls models, as {@code router.providers.<id>}.
 *
 * @param type openai, anthropic, gemini, bedrock or demo
 * @param baseUrl null for the vendor's own
 * @param region for bedrock: null for the function's own
 * @param models for bedrock: the ARNs of the models and inference profiles that may be called;
 *     empty for others
 */
public record ProviderSettings(
        String type, @Nullable String baseUrl, @Nullable String region, List<String> models) {
    private static final String BEDROCK_ARN =
            "arn:aws[a-z-]*:bedrock:[a-z0-9-]*:\\d*:"
                    + "(foundation-model|inference-profile|application-inference-profile"
                    + "|provisioned-model|custom-model-deployment|imported-model)/[\\w.:/-]+";

    /**
     * @param models null for none
     */
    public ProviderSettings(
            String type,
            @Nullable String baseUrl,
            @Nullable String region,
            @Nullable List<String> models) {
        Check.form("routing.providers.*.type", "openai|anthropic|gemini|bedrock|demo", type);
        this.type = type;
        this.baseUrl = baseUrl;
        this.region = region;
        this.models = models == null ? List.of() : List.copyOf(models);
        this.models.forEach(arn -> Check.form("routing.providers.*.models", BEDROCK_ARN, arn));
        Check.that(
                isBedrock() != this.models.isEmpty(),
                "routing.providers.*.models",
                "the ARNs that may be called for bedrock, and absent for others",
                this.models);
    }

    /** Whether calls go to Amazon Bedrock, in the function's own name. */
    public boolean isBedrock() {
        return type.equals("bedrock");
    }

    /** Whether calls carry a key of the vendor's. */
    public boolean wantsKey() {
        return !isBedrock() && !type.equals("demo");
    }
}
