package io.paretorouter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.adapter.demo.DemoChatModel;
import io.paretorouter.adapter.modelsfile.ModelsFile;
import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.llm.Completion;
import io.paretorouter.fixture.ModelsFiles;
import io.paretorouter.fixture.StubProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {
    @TempDir Path directory;

    private ModelsFile read(String json) {
        return ModelsFiles.of(json, directory);
    }

    /** By the shipped defaults every region is accepted. */
    private static Residency anywhere() {
        try {
            return new Residency(SettingsTest.config(Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void servesAModelWhoseEntryNamesNoProviderAtTheDefaultUnderTheEntrysId() {
        ChatModel only = new DemoChatModel(InstantSource.system());
        ModelsFile models = read("{\"a\": {\"id\": \"there\"}}");
        Providers providers =
                new Providers(Map.of("only", only), models, Optional.of("only"), anywhere());

        assertThat(providers.served("a").provider()).isSameAs(only);
        assertThat(providers.served("a").providerModel()).isEqualTo("there");
    }

    @Test
    void servesAModelWhereTheFileSaysElseAtTheDefaultProvider() {
        ChatModel first = new DemoChatModel(InstantSource.system());
        ChatModel second = new DemoChatModel(InstantSource.system());
        ModelsFile models = read("{\"a\": {\"provider\": \"second\", \"id\": \"there\"}}");
        Providers providers =
                new Providers(
                        Map.of("first", first, "second", second),
                        models,
                        Optional.of("first"),
                        anywhere());

        assertThat(providers.served("a").provider()).isSameAs(second);
        assertThat(providers.served("a").providerModel()).isEqualTo("there");
        assertThat(providers.served("b").provider()).isSameAs(first);
        assertThat(providers.served("b").providerModel()).isEqualTo("b");
        assertThat(providers.find("b")).isSameAs(providers.find("b"));
    }

    @Test
    void namesTheSettingThatIsMissing() {
        Providers none = new Providers(Map.of(), ModelsFile.NONE, Optional.empty(), anywhere());

        assertThatThrownBy(() -> none.served("a"))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ChatFailure.NotConfigured()))
                .hasMessageContaining("router.default-provider");
    }

    @Test
    void refusesAProviderThatIsNotThere() {
        ModelsFile models = read("{\"a\": {\"provider\": \"gone\"}}");

        assertThatThrownBy(() -> new Providers(Map.of(), models, Optional.empty(), anywhere()))
                .hasMessageContaining("\"a\".provider")
                .hasMessageContaining("router.providers.gone");
        assertThatThrownBy(
                        () ->
                                new Providers(
                                        Map.of(), ModelsFile.NONE, Optional.of("gone"), anywhere()))
                .hasMessageContaining("router.default-provider")
                .hasMessageContaining("router.providers.gone");
    }

    @Test
    void takesAModelsRegionFromTheFileOrElseFromItsProvider() throws IOException {
        Providers providers =
                inBedrock(
                        """
                        {"own": {"id": "meta.llama3"}, "across": {"id": "eu.meta.llama3"},
                         "stated": {"id": "eu.meta.llama3", "region": "eu-west-1"}}
                        """);

        assertThat(providers.served("own").region()).isEqualTo("eu-central-1");
        assertThat(providers.served("stated").region()).isEqualTo("eu-west-1");
        assertThat(providers.find("across").region()).isNull();
    }

    @Test
    void callsNoModelThatMayLeaveTheOperatorsRegions() throws IOException {
        Providers providers = inBedrock("{\"across\": {\"id\": \"eu.meta.llama3\"}}");

        assertThat(providers.find("across").notAllowed()).contains("region is unknown");
        assertThatThrownBy(() -> providers.served("across"))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ChatFailure.NotAllowed()))
                .hasMessageContaining("router.regions eu-central-1, eu-west-1");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", ", true"})
    void asksForAStreamsUsageUnlessTheSettingsSayNotTo(@Nullable String setting, boolean asks)
            throws IOException {
        Map<String, String> settings = new HashMap<>();
        List<Completion> chunks = new ArrayList<>();
        try (StubProvider stub = new StubProvider()) {
            settings.put("router.providers.x.type", "openai");
            settings.put("router.providers.x.base-url", stub.baseUrl());
            if (setting != null) {
                settings.put("router.providers.x.asks-usage", setting);
            }

            ProviderFactory.providers(SettingsTest.config(settings)).get("x").stream(
                    new ChatRequest("m", Map.of()), chunks::add);
        }

        assertThat(chunks.getFirst().body())
                .extractingByKey("echo", InstanceOfAssertFactories.MAP)
                .matches(echo -> echo.containsKey("stream_options") == asks);
    }

    private Providers inBedrock(String models) throws IOException {
        RouterConfig config =
                SettingsTest.config(
                        Map.of(
                                "router.regions", "eu-central-1, eu-west-1",
                                "router.providers.aws.type", "bedrock",
                                "router.providers.aws.region", "eu-central-1"));
        return new Providers(
                Map.of("aws", new DemoChatModel(InstantSource.system())),
                read(models),
                Optional.of("aws"),
                new Residency(config));
    }
}
