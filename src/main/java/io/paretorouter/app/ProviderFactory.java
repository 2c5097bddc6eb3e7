package io.paretorouter.app;

import io.paretorouter.adapter.anthropic.AnthropicChatModel;
import io.paretorouter.adapter.bedrock.BedrockChatModel;
import io.paretorouter.adapter.bedrock.BedrockSettings;
import io.paretorouter.adapter.demo.DemoChatModel;
import io.paretorouter.adapter.gemini.GeminiChatModel;
import io.paretorouter.adapter.http.Endpoint;
import io.paretorouter.adapter.http.Timeouts;
import io.paretorouter.adapter.openai.OpenAiChatModel;
import io.paretorouter.adapter.secrets.AwsSecrets;
import io.paretorouter.adapter.secrets.RotatingChatModel;
import io.paretorouter.adapter.secrets.SecretArn;
import io.paretorouter.core.llm.ChatModel;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Creates the providers that the settings describe. */
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
        new Settings(config).secretsRefresh(); // even if no key is stored in AWS yet
        config.providers()
                .forEach((id, provider) -> providers.put(id, named(id, provider, config)));
        return providers;
    }

    private static ChatModel named(String id, RouterConfig.Provider provider, RouterConfig config) {
        try {
            requireTokens(provider.maxOutputTokens());
            return provider(id, provider, config);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("router.providers." + id + ": " + e.getMessage(), e);
        }
    }

    /**
     * Checks the limit for any type of provider, so that a wrong one is reported even where it is
     * not used.
     */
    private static void requireTokens(OptionalInt most) {
        if (most.isPresent() && most.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "max-output-tokens must be at least 1, got " + most.getAsInt());
        }
    }

    /** A provider; if the setting only says where its key is stored, the key is fetched first. */
    private static ChatModel provider(
            String id, RouterConfig.Provider provider, RouterConfig config) {
        String key = provider.apiKey().map(String::strip).orElse(null);
        if (key == null || !SecretArn.is(key)) {
            return provider(new Caller(id, key), provider, config);
        }
        SecretArn arn = SecretArn.of(key);
        AwsSecrets secrets = new AwsSecrets(config.secrets().endpoint().orElse(null));
        return new RotatingChatModel(
                () -> secrets.read(arn),
                text -> provider(new Caller(id, text), provider, config),
                RotatingChatModel.Pace.of(config.secrets().refresh()));
    }

    /**
     * The provider to call, and the key to call it with. Not a record, because records print their
     * content.
     */
    private static final class Caller {
        private final String id;
        private final @Nullable String key;

        Caller(String id, @Nullable String key) {
            this.id = id;
            this.key = key;
        }
    }

    private static ChatModel provider(
            Caller caller, RouterConfig.Provider provider, RouterConfig config) {
        return switch (provider.type()) {
            case "openai" ->
                    new OpenAiChatModel(
                            endpoint(caller, provider, OPENAI, config),
                            provider.tellsCost(),
                            provider.asksUsage());
            case "anthropic" ->
                    new AnthropicChatModel(
                            endpoint(caller, provider, ANTHROPIC, config),
                            provider.maxOutputTokens().orElse(MOST_OUTPUT_TOKENS),
                            InstantSource.system());
            case "gemini" ->
                    new GeminiChatModel(
                            endpoint(caller, provider, GEMINI, config), InstantSource.system());
            case "bedrock" ->
                    new BedrockChatModel(
                            bedrock(caller.id, provider, config), InstantSource.system());
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
            Caller caller, RouterConfig.Provider provider, URI otherwise, RouterConfig config) {
        return new Endpoint(
                caller.id, provider.baseUrl().orElse(otherwise), caller.key, timeouts(config));
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
