package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import io.paretorouter.infra.settings.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

/** Templates of deployments that differ from the defaults in single settings. */
final class Stacks {
    /** With a provider that wants a key, and one that calls Bedrock. */
    static final Map<String, Object> PROVIDERS =
            Map.of(
                    "routing.providers",
                    Map.of(
                            "gateway",
                            Map.of("type", "openai", "baseUrl", "https://llm.example/v1"),
                            "aws",
                            Map.of(
                                    "type",
                                    "bedrock",
                                    "models",
                                    new String[] {
                                        "arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-lite-v1:0"
                                    })),
                    "routing.defaultProvider",
                    "gateway");

    /** The cheaper way in. */
    static final Map<String, Object> FUNCTION_URL = Map.of("frontDoor.kind", "function-url");

    /** A package that is nowhere. */
    static final String NOT_BUILT = "not/built.zip";

    private Stacks() {}

    /** Every kind of deployment: for what has to hold of all templates. */
    static List<Map<String, Object>> variants() {
        return List.of(
                Map.of(),
                PROVIDERS,
                FUNCTION_URL,
                Map.of(
                        "frontDoor.kind",
                        "function-url",
                        "frontDoor.clientKeysSecret",
                        "router/clients"),
                Map.of("frontDoor.firewall", true),
                Map.of("function.image", "router:1", "function.embedder", "tiered"),
                Map.of("routing.sessions", true),
                Map.of("function.portable", true));
    }

    /** The defaults alone. */
    static Template template() {
        return template(Map.of());
    }

    /** The defaults with these settings, by path. */
    static Template template(Map<String, ?> settings) {
        return Template.fromStack(stack(settings));
    }

    /** The same, not yet a template. */
    static Stack stack(Map<String, ?> settings) {
        App app = new App(AppProps.builder().analyticsReporting(false).build());
        return RouterStack.in(app, deployment(settings));
    }

    /** Without the package that a build may have left: a template depends on settings alone. */
    private static Deployment deployment(Map<String, ?> settings) {
        Map<String, Object> values = new HashMap<>(settings);
        values.putIfAbsent("function.package", NOT_BUILT);
        try {
            return SettingsReader.read(null, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
