package io.paretorouter.app;

import io.paretorouter.adapter.demo.DemoChatModel;
import io.paretorouter.adapter.http.Endpoint;
import io.paretorouter.adapter.http.Timeouts;
import io.paretorouter.adapter.openai.OpenAiChatModel;
import io.paretorouter.core.llm.ChatModel;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

/** Makes the providers that the settings describe. */
final class ProviderFactory {
    private static final URI OPENAI = URI.create("https://api.openai.com/v1");

    private ProviderFactory() {}

    /**
     * All providers, by id.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    static Map<String, ChatModel> providers(RouterConfig config) {
        Map<String, ChatModel> providers = new TreeMap<>();
        config.providers()
                .forEach((id, provider) -> providers.put(id, provider(id, provider, config)));
        return providers;
    }

    private static ChatModel provider(
            String id, RouterConfig.Provider provider, RouterConfig config) {
        return switch (provider.type()) {
            case "openai" -> new OpenAiChatModel(endpoint(id, provider, config));
            case "demo" -> new DemoChatModel(InstantSource.system());
            default ->
                    throw new IllegalArgumentException(
                            "router.providers."
                                    + id
                                    + ".type must be \"openai\" or \"demo\", got \""
                                    + provider.type()
                                    + "\"");
        };
    }

    private static Endpoint endpoint(
            String id, RouterConfig.Provider provider, RouterConfig config) {
        try {
            return new Endpoint(
                    id,
                    provider.baseUrl().orElse(OPENAI),
                    provider.apiKey().map(String::strip).orElse(null),
                    new Timeouts(config.connectTimeout(), config.providerTimeout()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("router.providers." + id + ": " + e.getMessage(), e);
        }
    }
}
