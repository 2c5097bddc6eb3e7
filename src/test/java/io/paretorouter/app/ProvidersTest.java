package io.paretorouter.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.adapter.demo.DemoChatModel;
import io.paretorouter.adapter.modelsfile.ModelsFile;
import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersTest {
    @TempDir Path directory;

    private ModelsFile read(String json) {
        Path file = directory.resolve("models.json");
        try {
            Files.writeString(file, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ModelsFile.read(file);
    }

    @Test
    void servesAModelWhoseEntryNamesNoProviderAtTheDefaultUnderTheEntrysId() {
        ChatModel only = new DemoChatModel(InstantSource.system());
        ModelsFile models = read("{\"a\": {\"id\": \"there\"}}");
        Providers providers = new Providers(Map.of("only", only), models, Optional.of("only"));

        assertThat(providers.served("a").provider()).isSameAs(only);
        assertThat(providers.served("a").modelThere()).isEqualTo("there");
    }

    @Test
    void servesAModelWhereTheFileSaysElseAtTheDefaultProvider() {
        ChatModel first = new DemoChatModel(InstantSource.system());
        ChatModel second = new DemoChatModel(InstantSource.system());
        ModelsFile models = read("{\"a\": {\"provider\": \"second\", \"id\": \"there\"}}");
        Providers providers =
                new Providers(
                        Map.of("first", first, "second", second), models, Optional.of("first"));

        assertThat(providers.served("a").provider()).isSameAs(second);
        assertThat(providers.served("a").modelThere()).isEqualTo("there");
        assertThat(providers.served("b").provider()).isSameAs(first);
        assertThat(providers.served("b").modelThere()).isEqualTo("b");
    }

    @Test
    void namesTheSettingThatIsMissing() {
        Providers none = new Providers(Map.of(), ModelsFile.NONE, Optional.empty());

        assertThatThrownBy(() -> none.served("a"))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        e -> assertThat(e.failure()).isEqualTo(new ChatFailure.NotConfigured()))
                .hasMessageContaining("router.default-provider");
    }

    @Test
    void refusesAProviderThatIsNotThere() {
        ModelsFile models = read("{\"a\": {\"provider\": \"gone\"}}");

        assertThatThrownBy(() -> new Providers(Map.of(), models, Optional.empty()))
                .hasMessageContaining("\"a\".provider")
                .hasMessageContaining("router.providers.gone");
        assertThatThrownBy(() -> new Providers(Map.of(), ModelsFile.NONE, Optional.of("gone")))
                .hasMessageContaining("router.default-provider")
                .hasMessageContaining("router.providers.gone");
    }
}
