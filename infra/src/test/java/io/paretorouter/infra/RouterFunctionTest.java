package io.paretorouter.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awscdk.assertions.Match.absent;
import static software.amazon.awscdk.assertions.Match.anyValue;
import static software.amazon.awscdk.assertions.Match.arrayWith;
import static software.amazon.awscdk.assertions.Match.stringLikeRegexp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.assertions.Template;

class RouterFunctionTest {
    private static final String FUNCTION = "AWS::Lambda::Function";
    private static final String VERSION = "AWS::Lambda::Version";

    @TempDir Path directory;

    @Test
    void runsNativelyWithoutALanguageOfLambdas() {
        Stacks.template()
                .hasResourceProperties(
                        FUNCTION,
                        Map.of(
                                "Runtime",
                                "provided.al2023",
                                "MemorySize",
                                512,
                                "Timeout",
                                300,
                                "ReservedConcurrentExecutions",
                                absent()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"arm64", "x86_64"})
    void runsOnEitherProcessor(String architecture) {
        Stacks.template(Map.of("function.architecture", architecture))
                .hasResourceProperties(FUNCTION, Map.of("Architectures", List.of(architecture)));
    }

    @Test
    void takesThePackageThatTheSettingsNameAndItsProcessor() throws IOException {
        Path zip = NativePackageTest.zip(directory, "bootstrap", NativePackageTest.elf(62));
        Template template = Stacks.template(Map.of("function.package", zip.toString()));
        template.hasResourceProperties(
                FUNCTION,
                Map.of(
                        "Architectures",
                        List.of("x86_64"),
                        "Code",
                        Map.of("S3Key", stringLikeRegexp("^[0-9a-f]{64}\\.zip$"))));
        template.hasResourceProperties(VERSION, Map.of("Description", absent()));
    }

    @Test
    void asksWhereTheCodeIsWhileThePackageIsNotBuilt() {
        Template template = Stacks.template();
        template.hasParameter("PackageBucket", Map.of("Type", "String", "Default", absent()));
        template.hasParameter("PackageKey", Map.of("Type", "String", "Default", absent()));
        template.hasResourceProperties(
                FUNCTION,
                Map.of(
                        "Code",
                        Map.of(
                                "S3Bucket",
                                Map.of("Ref", "PackageBucket"),
                                "S3Key",
                                Map.of("Ref", "PackageKey"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team/router:full",
                "router@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void runsAnImageInstead(String image) {
        Template template =
                Stacks.template(Map.of("function.image", image, "function.embedder", "tiered"));
        template.hasResourceProperties(
                FUNCTION,
                Map.of(
                        "PackageType",
                        "Image",
                        "Runtime",
                        absent(),
                        "Code",
                        Map.of(
                                "ImageUri",
                                Map.of("Fn::Join", List.of("", arrayWith(List.of("/" + image)))))));
    }

    @Test
    void bringsTheModelsFileAlong() throws IOException {
        Template template = models("{}");
        template.hasResourceProperties(
                FUNCTION,
                Map.of(
                        "Layers",
                        List.of(anyValue()),
                        "Environment",
                        Map.of("Variables", Map.of("ROUTER_MODELS_FILE", "/opt/models.json"))));
    }

    @Test
    void aChangedModelsFileMakesANewVersion() throws IOException {
        Set<String> before = versions(models("{}"));
        Set<String> after = versions(models("{\"acme/large\": {}}"));

        assertThat(after).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(versions(models("{}"))).isEqualTo(before);
    }

    /** A deployment with this models file. */
    private Template models(String json) throws IOException {
        Files.writeString(directory.resolve("models.json"), json);
        return Stacks.template(Map.of("routing.modelsDirectory", directory.toString()));
    }

    /** By the names that CloudFormation knows versions by: another name, another version. */
    private static Set<String> versions(Template template) {
        return template.findResources(VERSION).keySet();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherPackageMakesANewVersionWhereParametersNameIt(boolean portable) {
        Template template = Stacks.template(Map.of("function.portable", portable));
        template.hasResourceProperties(VERSION, Map.of("Description", Map.of("Ref", "PackageKey")));
        template.hasParameter("PackageKey", Map.of("MaxLength", 256));
    }

    @Test
    void canBeLimitedInHowManyRequestsItServesAtOnce() {
        Stacks.template(Map.of("function.reservedConcurrency", 5))
                .hasResourceProperties(FUNCTION, Map.of("ReservedConcurrentExecutions", 5));
    }

    @Test
    void logsToItsOwnGroup() {
        Stacks.template()
                .hasResourceProperties(
                        FUNCTION,
                        Map.of(
                                "LoggingConfig",
                                Map.of("LogGroup", Map.of("Ref", stringLikeRegexp("^Log")))));
    }

    @Test
    void refusedTablesAreCountedInTheLog() {
        Stacks.template()
                .hasResourceProperties(
                        "AWS::Logs::MetricFilter",
                        Map.of(
                                "FilterPattern",
                                "\"table refused, the last good one goes on\"",
                                "LogGroupName",
                                Map.of("Ref", stringLikeRegexp("^Log")),
                                "MetricTransformations",
                                List.of(
                                        Map.of(
                                                "MetricNamespace",
                                                "ParetoRouter/pareto-router",
                                                "MetricName",
                                                "tablesRefused",
                                                "MetricValue",
                                                "1"))));
    }

    @Test
    void keepsEarlierVersionsToGoBackTo() {
        Stacks.template()
                .hasResource(
                        VERSION,
                        Map.of("DeletionPolicy", "Retain", "UpdateReplacePolicy", "Retain"));
    }
}
