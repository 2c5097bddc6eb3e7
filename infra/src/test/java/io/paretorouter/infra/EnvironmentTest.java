package io.paretorouter.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the function is told is what the router understands. */
class EnvironmentTest {
    private static final Path ROUTER = Path.of("..", "src", "main");

    @Test
    void everyVariableIsASettingOfTheRouter() throws IOException {
        String documented = Files.readString(ROUTER.resolve("resources/application.properties"));
        Set<String> known =
                Pattern.compile("router\\.[a-z<>.-]+[a-z>]")
                        .matcher(documented)
                        .results()
                        .map(MatchResult::group)
                        .map(setting -> setting.replace("<id>", "x"))
                        .map(setting -> setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                        .collect(Collectors.toSet());
        Set<String> set =
                variables(everything()).keySet().stream()
                        .map(name -> name.replaceFirst("PROVIDERS_[A-Z0-9]+_", "PROVIDERS_X_"))
                        .collect(Collectors.toSet());
        assertThat(known).containsAll(set);
    }

    @Test
    void everyPathOfTheRouterIsServed() throws IOException {
        try (Stream<Path> files = Files.walk(ROUTER.resolve("java/io/paretorouter/api"))) {
            Set<String> paths =
                    files.filter(Files::isRegularFile)
                            .flatMap(EnvironmentTest::paths)
                            .collect(Collectors.toSet());
            assertThat(Route.ALL).extracting(Route::path).containsAll(paths);
            assertThat(paths).contains("/v1/chat/completions");
        }
    }

    @Test
    void providersAreToldWhereTheirKeyIsAndNotWhatItIs() {
        Map<String, JsonNode> variables = variables(Stacks.PROVIDERS);
        assertThat(variables.get("ROUTER_PROVIDERS_GATEWAY_TYPE").asText()).isEqualTo("openai");
        assertThat(variables.get("ROUTER_PROVIDERS_GATEWAY_BASE_URL").asText())
                .isEqualTo("https://llm.example/v1");
        assertThat(variables.get("ROUTER_PROVIDERS_GATEWAY_API_KEY").path("Ref").asText())
                .startsWith("Keygateway");
        assertThat(variables.get("ROUTER_DEFAULT_PROVIDER").asText()).isEqualTo("gateway");
    }

    @Test
    void bedrockIsCalledInTheFunctionsRegionAndName() {
        Map<String, JsonNode> variables = variables(Stacks.PROVIDERS);
        assertThat(variables.get("ROUTER_PROVIDERS_AWS_REGION").asText())
                .isEqualTo("${AWS_REGION}");
        assertThat(variables).doesNotContainKey("ROUTER_PROVIDERS_AWS_API_KEY");
    }

    @Test
    void theRoutersMetricsAreTheDeploymentsOwn() {
        assertThat(variables(Map.of("name", "staging")).get("ROUTER_DEPLOYMENT").asText())
                .isEqualTo("staging");
    }

    @Test
    void answersAreStreamed() {
        assertThat(variables(Map.of()).get("ROUTER_LAMBDA_RESPONSE").asText())
                .isEqualTo("streaming");
    }

    @Test
    void aSecretIsMadeForTheKeyOfEachProviderThatWantsOne() {
        var template = Stacks.template(Stacks.PROVIDERS);
        template.resourceCountIs("AWS::SecretsManager::Secret", 1);
        template.hasResourceProperties(
                "AWS::SecretsManager::Secret", Map.of("Name", "pareto-router/providers/gateway"));
    }

    @Test
    void theKeyOfConversationsIsASecretThatTheStackMakes() {
        Map<String, Object> sessions = Map.of("routing.sessions", true);

        assertThat(variables(sessions).get("ROUTER_SESSION_KEY").path("Ref").asText())
                .startsWith("SessionKey");
        Stacks.template(sessions)
                .hasResourceProperties(
                        "AWS::SecretsManager::Secret",
                        Map.of("Name", "pareto-router/sessions", "GenerateSecretString", Map.of()));
        assertThat(variables(Map.of())).doesNotContainKey("ROUTER_SESSION_KEY");
    }

    @Test
    void anyOtherSettingOfTheRouterCanBeGivenByItsName() {
        assertThat(variables(others("router.max-body-size")).get("ROUTER_MAX_BODY_SIZE").asText())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"router.alpha", "router.lambda.response", "router.open"})
    void whatIsDecidedElsewhereIsRefusedAmongThem(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stacks.template(others(name)))
                .withMessageContaining(name + " has a setting of its own");
    }

    private static Map<String, Object> others(String name) {
        return Map.of("routing.settings", Map.of(name, "1"));
    }

    /** A deployment that uses every setting of the router that it can. */
    private static Map<String, Object> everything() {
        Map<String, Object> settings = new TreeMap<>(Stacks.PROVIDERS);
        settings.put("routing.modelsDirectory", "src/main/resources");
        settings.put("routing.sessions", true);
        settings.put("frontDoor.clientKeysSecret", "router/clients");
        return settings;
    }

    private static Map<String, JsonNode> variables(Map<String, Object> settings) {
        JsonNode template = new ObjectMapper().valueToTree(Stacks.template(settings).toJSON());
        Map<String, JsonNode> variables = new TreeMap<>();
        template.findValue("Variables")
                .properties()
                .forEach(variable -> variables.put(variable.getKey(), variable.getValue()));
        return variables;
    }

    /** The paths of a resource: its own, and those of its methods below it. */
    private static Stream<String> paths(Path source) {
        try {
            List<String> paths =
                    Pattern.compile("@Path\\(\"([^\"]+)\"\\)")
                            .matcher(Files.readString(source))
                            .results()
                            .map(path -> path.group(1).replace(": .+}", "+}"))
                            .toList();
            return paths.stream()
                    .map(path -> path.startsWith("/") ? path : paths.getFirst() + "/" + path);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + source, e);
        }
    }
}
