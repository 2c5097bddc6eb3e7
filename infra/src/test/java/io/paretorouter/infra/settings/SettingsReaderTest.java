package io.paretorouter.infra.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    @TempDir Path directory;

    @Test
    void theDefaultsAreADeployment() throws IOException {
        Deployment deployment = SettingsReader.read(null, Map.of());
        assertThat(deployment.function().architecture()).isNull();
        assertThat(deployment.function().zip()).isEqualTo("../target/function-native.zip");
    }

    @Test
    void aFileSaysOnlyWhatDiffers() throws IOException {
        Deployment deployment =
                SettingsReader.read(
                        file(
                                """
                                // ours
                                {"function": {"memoryMb": 1024}, "frontDoor": {"apiKeys": ["a"]}}
                                """),
                        Map.of());
        assertThat(deployment.function().memoryMb()).isEqualTo(1024);
        assertThat(deployment.function().timeoutSeconds()).isEqualTo(300);
        assertThat(deployment.frontDoor().apiKeys()).isEqualTo(List.of("a"));
    }

    @Test
    void aValueOfTheCommandLineWinsOverTheFileThoughItIsText() throws IOException {
        Deployment deployment =
                SettingsReader.read(
                        file("{\"function\": {\"memoryMb\": 1024}}"),
                        Map.of("function.memoryMb", "2048", "frontDoor.firewall", "true"));
        assertThat(deployment.function().memoryMb()).isEqualTo(2048);
        assertThat(deployment.frontDoor().firewall()).isTrue();
    }

    @Test
    void theExampleIsADeployment() throws IOException {
        Deployment deployment = SettingsReader.read(Path.of("settings", "example.json"), Map.of());
        assertThat(deployment.routing().providers()).isNotEmpty();
    }

    @Test
    void aSettingThatNothingReadsIsRefusedByName() throws IOException {
        Path file = file("{\"function\": {\"memory\": 1024}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsReader.read(file, Map.of()))
                .withMessageContaining("\"memory\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsReader.read(null, Map.of("funktion.memoryMb", 1024)))
                .withMessageContaining("there is no setting funktion.memoryMb");
    }

    @ParameterizedTest
    @CsvSource({
        "function.memoryMb, 64",
        "function.timeoutSeconds, 901",
        "function.reservedConcurrency, 0",
        "function.embedder, full",
        "function.image, Router",
        "frontDoor.apiKeys, ",
        "frontDoor.throttle.burst, 0",
        "frontDoor.clientKeysSecret, a secret",
        "routing.tablePrefix, tables",
        "routing.tablePrefix, */",
        "routing.alpha, good",
        "routing.defaultProvider, nobody",
        "operations.monthlyBudgetUsd, 0",
        "operations.rollout, AtOnce",
        "operations.limits.fallbackPercent, 101",
        "name, Pareto Router"
    })
    void whatCannotWorkIsRefusedByName(String setting, String value) {
        Object given = value == null ? new String[0] : value;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsReader.read(null, Map.of(setting, given)))
                .withMessageContaining(setting);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"bedrock\"} | the ARNs that may be called",
                "{\"type\": \"bedrock\", \"models\": [\"arn:aws:bedrock:*::foundation-model/*\"]}"
                        + " | routing.providers.*.models",
                "{\"type\": \"openai\", \"models\": [\"arn:aws:bedrock:eu-west-1::foundation-model/m\"]}"
                        + " | absent for others",
                "{\"type\": \"palm\"} | routing.providers.*.type"
            })
    void aProviderThatCannotWorkIsRefused(String provider, String message) throws IOException {
        Path file = file("{\"routing\": {\"providers\": {\"p\": " + provider + "}}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsReader.read(file, Map.of()))
                .withMessageContaining(message);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("settings.json"), text);
    }
}
