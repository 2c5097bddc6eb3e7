package io.paretorouter.app;

import io.paretorouter.adapter.anthropic.AnthropicChatModel;
import io.paretorouter.adapter.bedrock.BedrockChatModel;
import io.paretorouter.adapter.bedrock.BedrockSettings;
import io.paretorouter.adapter.demo.DemoChatModel;
import io.paretorouter.adapter.gemini.GeminiChatModel;
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
    private static final URI ANTHROPIC = URI.create("https://api.anthropic.com/v1");
    private static final URI GEMINI =
            URI.create("https://generativelanguage.googleapis.com/v1beta");
    private static final int MOST_OUTPUT_TOKENS = 4096;

    private ProviderFactory() {}

    /**
     * All providers, by id.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    static Map<String, ChatModel> providers(RouterConfig config) {
        Map<String, ChatModel> providers = new TreeMap<>();
        config.providers()
                .forEach((id, provider) -> providers.put(id, named(id, provider, config)));
        return providers;
    }

    private static ChatModel named(String id, RouterConfig.Provider provider, RouterConfig config) {
        try {
            return provider(id, provider, config);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("router.providers." + id + ": " + e.getMessage(), e);
        }
    }

    private static ChatModel provider(
            String id, RouterConfig.Provider provider, RouterConfig config) {
        return switch (provider.type()) {
            case "openai" -> new OpenAiChatModel(endpoint(id, provider, OPENAI, config));
            case "anthropic" ->
                    new AnthropicChatModel(
                            endpoint(id, provider, ANTHROPIC, config),
                            provider.maxOutputTokens().orElse(MOST_OUTPUT_TOKENS),
                            InstantSource.system());
            case "gemini" ->
                    new GeminiChatModel(
                            endpoint(id, provider, GEMINI, config), InstantSource.system());
            case "bedrock" ->
                    new BedrockChatModel(bedrock(id, provider, config), InstantSource.system());
            case "demo" -> new DemoChatModel(InstantSource.system());
            default ->
                    throw new IllegalArgumentException(
                            "type must be \"openai\", \"anthropic\", \"gemini\", \"bedrock\" or"
                                    + " \"demo\", got \""
                                    + provider.type()
                                    + "\"");
        };
    }

    private static Endpoint endpoint(
            String id, RouterConfig.Provider provider, URI otherwise, RouterConfig config) {
        return new Endpoint(
                id,
                provider.baseUrl().orElse(otherwise),
                provider.apiKey().map(String::strip).orElse(null),
                timeouts(config));
    }

    private static BedrockSettings bedrock(
            String id, RouterConfig.Provider provider, RouterConfig config) {
        return new BedrockSettings(
                id,
                provider.region().orElse("").strip(),
                provider.baseUrl().orElse(null),
                timeouts(config));
    }

    private static Timeouts timeouts(RouterConfig config) {
        return new Timeouts(config.connectTimeout(), config.providerTimeout());
    }
}
