package io.paretorouter.infra.settings;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How requests are routed, and who answers them.
 *
 * @param alpha the α of requests that name none
 * @param tablePrefix where in the bucket tables are published, ending with a slash
 * @param providers by id
 * @param defaultProvider the provider of every model that no models file names; null for none
 * @param modelsDirectory a directory with a {@code models.json}; null for none
 * @param sessions whether conversations stay with their model
 * @param settings any others of the router's, by name
 */
public record RoutingSettings(
        String alpha,
        String tablePrefix,
        Map<String, ProviderSettings> providers,
        @Nullable String defaultProvider,
        @Nullable String modelsDirectory,
        boolean sessions,
        Map<String, String> settings) {
    public RoutingSettings {
        providers = Collections.unmodifiableMap(new TreeMap<>(providers));
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        settings.keySet()
                .forEach(
                        name ->
                                Check.form(
                                        "a name in routing.settings",
                                        "router\\.[a-z0-9.-]+",
                                        name));
        Check.form("routing.tablePrefix", "([A-Za-z0-9._-]+/)+", tablePrefix);
        Check.form("routing.alpha", "cheap|balanced|best|0|1|[01]?\\.\\d+", alpha);
        providers
                .keySet()
                .forEach(id -> Check.form("an id in routing.providers", "[a-z][a-z0-9]*", id));
        Check.that(
                defaultProvider == null
                        || defaultProvider.equals("demo")
                        || providers.containsKey(defaultProvider),
                "routing.defaultProvider",
                "demo or one of " + providers.keySet(),
                defaultProvider);
    }
}
