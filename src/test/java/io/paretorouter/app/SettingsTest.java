package io.paretorouter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.paretorouter.adapter.breaker.BreakerSettings;
import io.paretorouter.adapter.djl.FullEmbedderVariant;
import io.paretorouter.core.chat.Fallback;
import io.paretorouter.core.route.Goal;
import io.paretorouter.core.route.Router;
import io.paretorouter.core.score.Preset;
import io.paretorouter.core.score.Scorer;
import io.paretorouter.core.score.Tradeoff;
import io.paretorouter.lambda.local.LocalHttp;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    /** The shipped defaults, with some settings changed. */
    static RouterConfig config(Map<String, String> changed) throws IOException {
        URL defaults =
                Objects.requireNonNull(
                        SettingsTest.class.getResource("/application.properties"), "defaults");
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withMapping(RouterConfig.class)
                .withSources(
                        new PropertiesConfigSource(defaults, 100),
                        new PropertiesConfigSource(changed, "test", 200))
                .build()
                .getConfigMapping(RouterConfig.class);
    }

    @Test
    void theShippedDefaultsAreWhatTheDocumentationSays() throws IOException {
        RouterConfig config = config(Map.of());
        Settings settings = new Settings(config);

        assertThat(settings.api().goal()).isEqualTo(new Goal.Named(Preset.BALANCED));
        assertThat(settings.api().scorer()).isEqualTo(Scorer.Kind.EXPECTED);
        assertThat(settings.api().mostBodyBytes()).isEqualTo(6 << 20);
        assertThat(settings.outOfDistribution()).isEqualTo(Router.OutOfDistributionPolicy.SAFE);
        assertThat(config.defaultProvider()).isEmpty();
        assertThat(settings.fallback()).isEqualTo(new Fallback(3, 0.1));
        assertThat(settings.breaker())
                .isEqualTo(new BreakerSettings(20, 10, 60, Duration.ofSeconds(30)));
        assertThat(settings.sessions().key()).isNull();
        assertThat(config.open()).isFalse();
        assertThat(ProviderFactory.providers(config)).containsOnlyKeys("demo");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.53, 1})
    void alphaIsANumber(double alpha) throws IOException {
        String text = Double.toString(alpha);

        assertThat(new Settings(config(Map.of("router.alpha", text))).api().goal())
                .isEqualTo(new Goal.Weight(new Tradeoff(alpha)));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void alphaIsAPreset(Preset preset) throws IOException {
        assertThat(new Settings(config(Map.of("router.alpha", preset.label()))).api().goal())
                .isEqualTo(new Goal.Named(preset));
    }

    @ParameterizedTest
    @CsvSource({
        "router.alpha, 1.5",
        "router.alpha, NaN",
        "router.alpha, dear",
        "router.scorer, best",
        "router.max-body-size, 0",
        "router.max-body-size, 4G",
        "router.request-timeout, 0s"
    })
    void refusesABadSettingByItsName(String name, String value) throws IOException {
        Settings settings = new Settings(config(Map.of(name, value)));

        assertThatThrownBy(settings::api)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name);
    }

    @ParameterizedTest
    @CsvSource({
        "router.fallback.max-attempts, 0, router.fallback: max-attempts",
        "router.fallback.max-loss, 1.1, router.fallback: max-loss",
        "router.breaker.window, 0, router.breaker: window",
        "router.breaker.min-calls, 21, router.breaker: min-calls",
        "router.breaker.failure-percent, 0, router.breaker: failure-percent",
        "router.breaker.pause, 0s, router.breaker: pause",
        "router.session-key, too short, router.session-key",
        "router.session-key, arn:aws:s3:::bucket/key, router.session-key",
        "router.session-cache-ttl, 0s, router.session-cache-ttl",
        "router.session-cache-saves, 2, router.session-cache-saves"
    })
    void refusesABadLimitByItsName(String name, String value, String message) throws IOException {
        Settings settings = new Settings(config(Map.of(name, value)));

        assertThatThrownBy(
                        () -> {
                            settings.fallback();
                            settings.breaker();
                            settings.sessions();
                        })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContaining("too short");
    }

    @Test
    void fetchesASessionKeyThatIsStoredInAws() throws IOException {
        List<String> credentials = List.of("aws.accessKeyId", "aws.secretAccessKey");
        credentials.forEach(name -> System.setProperty(name, "test"));
        try (LocalHttp aws =
                new LocalHttp(
                        0,
                        exchange ->
                                exchange.respondJson(
                                        200, "{\"SecretString\": \"a key that signs tokens\"}"))) {
            Map<String, String> stored =
                    Map.of(
                            "router.session-key",
                            "arn:aws:secretsmanager:eu-central-1:123456789012:secret:sessions",
                            "router.secrets.endpoint",
                            "http://127.0.0.1:" + aws.port() + "/");

            assertThat(new Settings(config(stored)).sessions().key())
                    .isEqualTo("a key that signs tokens");
        } finally {
            credentials.forEach(System::clearProperty);
        }
    }

    @Test
    void leavesNoModelAloneIfTheSettingsSaySo() throws IOException {
        assertThat(new Settings(config(Map.of("router.breaker.enabled", "false"))).breaker())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "router.open, flase",
        "router.open, 2",
        "router.breaker.enabled, ture",
        "router.s3.path-style, yess"
    })
    void refusesWhatIsNeitherTrueNorFalseByItsName(String name, String value) {
        assertThatThrownBy(() -> config(Map.of(name, value)))
                .hasMessageContaining(name)
                .hasMessageContaining("must be \"true\" or \"false\", got \"" + value + "\"");
    }

    @ParameterizedTest
    @CsvSource({"True, true", "1, true", "yes, true", "on, true", "OFF, false", "0, false"})
    void takesTheWordsOfMicroProfileForTrueAndFalse(String value, boolean meaning) {
        assertThat(new TrueOrFalse().convert(value)).isEqualTo(meaning);
    }

    @Test
    void refusesAWordThatIsNoneForQueriesOutOfDistribution() throws IOException {
        Settings settings = new Settings(config(Map.of("router.out-of-distribution", "ask")));

        assertThatThrownBy(settings::outOfDistribution)
                .hasMessageStartingWith(
                        "router.out-of-distribution must be \"safe\" or \"report\"");
    }

    @Test
    void fullIsRunByWhatTheSettingsSay() throws IOException {
        assertThat(new Settings(config(Map.of())).fullEmbedder())
                .isEqualTo(FullEmbedderVariant.PYTORCH);
        RouterConfig int8 =
                config(
                        Map.of(
                                "router.full.engine",
                                "onnxruntime",
                                "router.full.precision",
                                "int8"));
        assertThat(new Settings(int8).fullEmbedder())
                .isEqualTo(FullEmbedderVariant.ONNXRUNTIME_INT8);
    }

    @Test
    void refusesAPrecisionThatTheEngineDoesNotRun() throws IOException {
        Settings settings = new Settings(config(Map.of("router.full.precision", "int8")));

        assertThatThrownBy(settings::fullEmbedder)
                .hasMessage(
                        "router.full: precision int8 needs engine onnxruntime, got engine pytorch");
    }

    @ParameterizedTest
    @CsvSource({
        "router.full.max-embed-ms, -1",
        "router.full.load-after, -1s",
        "router.secrets.refresh, -5m"
    })
    void refusesANegativeTimeByItsName(String name, String value) throws IOException {
        RouterConfig config = config(Map.of(name, value));

        assertThatThrownBy(
                        () -> {
                            new FullEmbedder(config, new SimpleMeterRegistry());
                            ProviderFactory.providers(config);
                        })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " must not be negative, got ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "gemini", "bedrock", "demo"})
    void refusesALimitOfNoOutputTokensForAnyTypeOfProvider(String type) throws IOException {
        RouterConfig config =
                config(
                        Map.of(
                                "router.providers.x.type",
                                type,
                                "router.providers.x.region",
                                "eu-central-1",
                                "router.providers.x.max-output-tokens",
                                "0"));

        assertThatThrownBy(() -> ProviderFactory.providers(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("router.providers.x: max-output-tokens must be at least 1, got 0");
    }

    @ParameterizedTest
    @CsvSource({
        "router.providers.x.type, claude, router.providers.x: type must be \"openai\"",
        "router.providers.x.base-url, file:///etc, router.providers.x: base-url",
        "router.providers.x.api-key, two words, router.providers.x: api-key",
        "router.providers.x.api-key, arn:aws:s3:eu:1:b, router.providers.x: the ARN of a key",
        "router.provider-timeout, 0s, provider-timeout must be above 0"
    })
    void refusesABadProviderByItsName(String name, String value, String message)
            throws IOException {
        Map<String, String> changed = new HashMap<>();
        changed.put("router.providers.x.type", "openai");
        changed.put(name, value);
        RouterConfig config = config(changed);

        assertThatThrownBy(() -> ProviderFactory.providers(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "router.table.location, s3:/bucket/table",
        "router.table.location, /path",
        "router.table.fallback, demo",
        "router.table.refresh, 0s",
        "router.canary.location, here",
        "router.canary.percent, 101",
        "router.shadow-table, there",
        "router.s3.endpoint, ftp://host",
        "router.s3.timeout, 0s"
    })
    void refusesABadSettingOfTablesByItsName(String name, String value) throws IOException {
        TableSettings settings = new TableSettings(config(Map.of(name, value)));

        assertThatThrownBy(() -> all(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name.replaceFirst("(?<=s3).*", ""));
    }

    private static void all(TableSettings settings) {
        settings.location();
        settings.fallback();
        settings.refresh();
        settings.canary();
        settings.canaryShare();
        settings.shadow();
        settings.s3();
    }
}
