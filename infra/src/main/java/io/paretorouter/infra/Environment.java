package io.paretorouter.infra;

import io.paretorouter.infra.settings.Deployment;
import io.paretorouter.infra.settings.FrontDoorSettings;
import io.paretorouter.infra.settings.ProviderSettings;
import io.paretorouter.infra.settings.RoutingSettings;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.SecretValue;

/** The router's settings, as the environment variables that its function gets. */
final class Environment {
    /** Where Lambda lays the models directory, as a layer. */
    private static final String MODELS_FILE = "/opt/models.json";

    private final Map<String, String> variables = new TreeMap<>();

    private Environment() {}

    /**
     * The variables of a deployment.
     *
     * @param tables as {@code router.table.location}
     * @param keys where the function finds its keys
     */
    static Map<String, String> of(Deployment deployment, String tables, Keys keys) {
        Environment environment = new Environment();
        environment.set("deployment", deployment.name());
        environment.set("lambda.response", "streaming");
        environment.set("table.location", tables);
        environment.set("embedder", deployment.function().embedder());
        environment.routing(deployment.routing());
        environment.clients(deployment.frontDoor());
        environment.set("session-key", keys.ofSessions());
        Map<String, String> arns = keys.ofProviders();
        deployment
                .routing()
                .providers()
                .forEach((id, provider) -> environment.provider(id, provider, arns.get(id)));
        deployment.routing().settings().forEach(environment::other);
        return Map.copyOf(environment.variables);
    }

    private void routing(RoutingSettings routing) {
        set("alpha", routing.alpha());
        set("default-provider", routing.defaultProvider());
        set("models-file", routing.modelsDirectory() == null ? null : MODELS_FILE);
    }

    /** Without client keys of the router's own, the front door has checked who calls. */
    private void clients(FrontDoorSettings frontDoor) {
        String secret = frontDoor.clientKeysSecret();
        if (secret == null) {
            set("open", "true");
        } else {
            set("client-keys", SecretValue.secretsManager(secret).unsafeUnwrap());
        }
    }

    private void provider(String id, ProviderSettings provider, @Nullable String keyArn) {
        String prefix = "providers." + id + ".";
        set(prefix + "type", provider.type());
        set(prefix + "base-url", provider.baseUrl());
        set(prefix + "api-key", keyArn);
        if (provider.isBedrock()) {
            set(prefix + "region", provider.region() == null ? "${AWS_REGION}" : provider.region());
        }
    }

    /** Not one that stands here already: what is decided in two places is decided in neither. */
    private void other(String name, String value) {
        String setting = name.substring("router.".length());
        if (variables.containsKey(variable(setting))) {
            throw new IllegalArgumentException(
                    "routing.settings: " + name + " has a setting of its own here");
        }
        set(setting, value);
    }

    private void set(String setting, @Nullable String value) {
        if (value != null) {
            variables.put(variable(setting), value);
        }
    }

    /** The name under which MicroProfile Config looks for a setting in the environment. */
    private static String variable(String setting) {
        return "ROUTER_" + setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }
}
