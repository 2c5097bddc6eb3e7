package io.paretorouter.app;

import io.paretorouter.adapter.bedrock.InferenceProfiles;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatModels;
import io.paretorouter.core.route.Regions;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where requests to models are processed, and whether the operator accepts that.
 *
 * <p>A region is what the operator says it is: for the model in the models file, or else for its
 * provider. About Bedrock's inference profiles the provider's region says nothing; see {@link
 * InferenceProfiles}.
 */
final class Residency {
    private final Map<String, RouterConfig.Provider> providers;
    private final Regions accepted;

    /**
     * The residency that the settings describe.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    Residency(RouterConfig config) {
        List<String> regions = config.regions().orElse(List.of());
        this.providers = new HashMap<>(config.providers());
        this.accepted =
                Settings.named(
                        "router.regions",
                        () ->
                                new Regions(
                                        "router.regions",
                                        new LinkedHashSet<>(
                                                regions.stream().map(String::strip).toList())));
    }

    /**
     * A model as it is served.
     *
     * @param id the id of its provider
     * @param stated the region that the models file states; null if it states none
     */
    ChatModels.Served serve(
            String id, ChatModel provider, String providerModel, @Nullable String stated) {
        String region = stated == null ? region(id, providerModel) : stated;
        return new ChatModels.Served(provider, providerModel, region, accepted.refusal(region));
    }

    private @Nullable String region(String id, String providerModel) {
        RouterConfig.Provider provider = providers.get(id);
        if (provider == null) {
            return null;
        }
        boolean elsewhere =
                provider.type().equals("bedrock")
                        && InferenceProfiles.mayLeaveRegion(providerModel);
        return elsewhere ? null : provider.region().map(String::strip).orElse(null);
    }
}
