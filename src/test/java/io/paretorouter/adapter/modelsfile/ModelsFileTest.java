package io.paretorouter.adapter.modelsfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretorouter.core.cost.CachePrice;
import io.paretorouter.fixture.ModelsFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelsFileTest {
    @TempDir Path directory;

    private ModelsFile read(String json) {
        return ModelsFiles.of(json, directory);
    }

    @Test
    void readsEveryField() {
        ModelsFile.Entry entry =
                read("""
                {"acme/large": {"provider": "p", "id": "there", "region": "eu", "contextWindow": 128000,
                  "price": {"usdPerMillionInputTokens": 0.15, "usdPerMillionOutputTokens": 0.6,
                    "usdPerMillionCachedInputTokens": 0.075, "asOf": "2026-11-01"},
                  "capabilities": {"tools": true, "vision": false}}}
                """)
                        .entries()
                        .get("acme/large");

        assertThat(entry.provider()).isEqualTo("p");
        assertThat(entry.id()).isEqualTo("there");
        assertThat(entry.region()).isEqualTo("eu");
        assertThat(entry.info().price().usdPerMillionOutputTokens()).isEqualTo(0.6);
        assertThat(entry.info().price().cache()).isEqualTo(new CachePrice(0.075, null));
        assertThat(entry.info().capabilities().contextWindow()).isEqualTo(128000);
        assertThat(entry.info().capabilities().tools()).isTrue();
        assertThat(entry.info().capabilities().vision()).isFalse();
        assertThat(entry.info().capabilities().json()).isNull();
    }

    @Test
    void takesTheTablesNameForTheIdThatIsMissing() {
        assertThat(read("{\"a/b\": {\"provider\": \"p\"}}").entries().get("a/b").id())
                .isEqualTo("a/b");
    }

    @Test
    void leavesTheProviderOpenWhereTheFileNamesNone() {
        assertThat(read("{\"a\": {}}").entries().get("a").provider()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | not valid JSON",
                "{} {} | not valid JSON",
                "{\"a\": {\"provider\": \"p\"}, \"a\": {\"provider\": \"p\"}} | not valid JSON",
                "[] | the file must be a JSON object",
                "{\"a\": 1} | \"a\" must be a JSON object",
                "{\"a\": {\"provider\": 1}} | \"a\".provider must be a string",
                "{\"a\": {\"provider\": \"p\", \"name\": 1}} | \"a\".name is unknown",
                "{\"a\": {\"provider\": \"p\", \"id\": \"\"}} | \"a\".id must be a string",
                "{\"a\": {\"region\": \" \"}} | \"a\".region must be a string",
                "{\"a\": {\"provider\": \"p\", \"contextWindow\": 0}} | contextWindow must be at"
                        + " least 1",
                "{\"a\": {\"provider\": \"p\", \"contextWindow\": 1.5}} | \"a\".contextWindow must"
                        + " be",
                "{\"a\": {\"provider\": \"p\", \"capabilities\": {\"x\": 1}}} |"
                        + " \"a\".capabilities.x is",
                "{\"a\": {\"provider\": \"p\", \"capabilities\": {\"tools\": 1}}} |"
                        + " \"a\".capabilities.tools",
                "{\"a\": {\"provider\": \"p\", \"price\": {}}} | \"a\".price.asOf is missing",
                "{\"a\": {\"provider\": \"p\", \"price\": {\"asOf\": \"2026-11-01\"}}} |"
                        + " InputTokens must be",
                "{\" \": {\"provider\": \"p\"}} | a model's name"
            })
    void refusesABadFileByFileAndField(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("models.json")
                .hasMessageContaining(message);
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> ModelsFile.read(directory.resolve("none.json")))
                .hasMessageContaining("models file")
                .hasMessageContaining("none.json");
    }
}
