package io.paretorouter.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awscdk.assertions.Match.stringLikeRegexp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.paretorouter.infra.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.assertions.Annotations;

class SynthesizeTest {
    /** What CloudFormation takes without a bucket to read it from. */
    private static final int LONGEST_BODY = 51_200;

    @TempDir Path directory;

    @Test
    void anyAccountAndRegionWillDo() {
        Stack stack = Stacks.stack(Map.of());
        assertThat(Token.isUnresolved(stack.getAccount())).isTrue();
        assertThat(Token.isUnresolved(stack.getRegion())).isTrue();
    }

    @Test
    void aPackageThatIsNotBuiltIsWarnedOf() {
        Stack stack = Stacks.stack(Map.of());
        Annotations.fromStack(stack)
                .hasWarning(
                        "/pareto-router",
                        stringLikeRegexp("^" + Stacks.NOT_BUILT + " is not built yet"));
    }

    @Test
    void aPortableTemplateNeedsNothingButCloudFormationAndThePackage() throws IOException {
        Path file = template(Map.of("function.portable", true));
        JsonNode template = new ObjectMapper().readTree(file.toFile());
        assertThat(template.path("Parameters").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("PackageBucket", "PackageKey");
        assertThat(template.has("Rules")).isFalse();
        assertThat(Files.size(file)).isLessThan(LONGEST_BODY);
    }

    @Test
    void tellsWhereEverythingIs() throws IOException {
        JsonNode template =
                new ObjectMapper()
                        .readTree(template(Map.of("function.package", Stacks.NOT_BUILT)).toFile());
        assertThat(template.path("Outputs").fieldNames())
                .toIterable()
                .contains("Url", "TableLocation", "PublisherPolicy", "FunctionName", "AlarmTopic");
    }

    /** The template of the example with these settings, written as the command line tool does. */
    private Path template(Map<String, ?> settings) throws IOException {
        App app =
                new App(
                        AppProps.builder()
                                .analyticsReporting(false)
                                .outdir(directory.toString())
                                .build());
        RouterStack.in(app, SettingsReader.read(Path.of("settings", "example.json"), settings));
        return Path.of(app.synth().getStackByName("pareto-router").getTemplateFullPath());
    }
}
