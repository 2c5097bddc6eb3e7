package io.paretorouter.app;

import io.paretorouter.adapter.demo.DemoChatModel;
import io.paretorouter.adapter.openai.OpenAiChatModel;
import io.paretorouter.adapter.openai.OpenAiEndpoint;
import io.paretorouter.core.llm.ChatModel;

import java.net.URI;
import java.time.InstantSource;

/** Makes the providers that the settings describe. */
final class ProviderFactory {
    private static final URI OPENAI = URI.create("https://api.openai.com/v1");

    private ProviderFactory() {}

    /**
     * One provider.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    static ChatModel provider(String id, RouterConfig config) {
        RouterConfig.Provider provider = config.providers().get(id);
        return switch (provider.type()) {
            case "openai" -> new OpenAiChatModel(endpoint(id, config));
            case "demo" -> new DemoChatModel(InstantSource.system());
            default ->
                    throw new IllegalArgumentException(
                            "router.providers."
                                    + id
                                    + "."
                                    + "type must be \"openai\" or \"demo\", got \""
                                    + provider.type()
                                    + "\"");
        };
    }

    private static OpenAiEndpoint endpoint(String id, RouterConfig config) {
        RouterConfig.Provider provider = config.providers().get(id);
        try {
            return new OpenAiEndpoint(
                    id,
                    provider.baseUrl().orElse(OPENAI),
                    provider.apiKey().map(String::strip).orElse(null),
                    config.connectTimeout(),
                    config.providerTimeout());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("router.providers." + id + ": " + e.getMessage(), e);
        }
    }
}
