package io.paretorouter.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awscdk.assertions.Match.stringLikeRegexp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

class PermissionsTest {
    private static final String POLICY = "AWS::IAM::Policy";
    private static final Template PROVIDED = Stacks.template(Stacks.PROVIDERS);

    @Test
    void theFunctionMayLogAndReadTablesAndNothingElse() {
        assertThat(functionsActions(Stacks.template()))
                .containsExactly("logs:CreateLogStream", "logs:PutLogEvents", "s3:GetObject");
    }

    @Test
    void withProvidersItMayAlsoReadTheirKeysAndCallTheirModels() {
        assertThat(functionsActions(PROVIDED))
                .containsExactly(
                        "bedrock:InvokeModel",
                        "bedrock:InvokeModelWithResponseStream",
                        "logs:CreateLogStream",
                        "logs:PutLogEvents",
                        "s3:GetObject",
                        "secretsmanager:GetSecretValue");
    }

    @Test
    void onlyTheModelsThatTheSettingsNameMayBeCalled() {
        PROVIDED.hasResourceProperties(
                POLICY,
                Properties.allows(
                        List.of("bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"),
                        "arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-lite-v1:0"));
    }

    @Test
    void onlyTheKeysOfThisDeploymentMayBeRead() {
        PROVIDED.hasResourceProperties(
                POLICY,
                Properties.allows(
                        "secretsmanager:GetSecretValue",
                        Map.of("Ref", stringLikeRegexp("^Keygateway"))));
    }

    @Test
    void withConversationsItMayAlsoReadWhatSignsThem() {
        Stacks.template(Map.of("routing.sessions", true))
                .hasResourceProperties(
                        POLICY,
                        Properties.allows(
                                "secretsmanager:GetSecretValue",
                                Map.of("Ref", stringLikeRegexp("^SessionKey"))));
    }

    @Test
    void onlyTablesMayBeReadInTheBucket() {
        PROVIDED.hasResourceProperties(
                POLICY,
                Properties.allows(
                        "s3:GetObject",
                        Map.of(
                                "Fn::Join",
                                List.of(
                                        "",
                                        List.of(
                                                Map.of(
                                                        "Fn::GetAtt",
                                                        List.of(
                                                                stringLikeRegexp("^Tables"),
                                                                "Arn")),
                                                "/router/*")))));
    }

    private static TreeSet<String> functionsActions(Template template) {
        Map<String, Map<String, Object>> policies =
                template.findResources(
                        POLICY,
                        Map.of(
                                "Properties",
                                Map.of(
                                        "Roles",
                                        List.of(
                                                Map.of(
                                                        "Ref",
                                                        stringLikeRegexp("^FunctionRole"))))));
        assertThat(policies).hasSize(1);
        TreeSet<String> actions = new TreeSet<>();
        for (JsonNode action :
                new ObjectMapper().<JsonNode>valueToTree(policies).findValues("Action")) {
            if (action.isArray()) {
                action.forEach(one -> actions.add(one.asText()));
            } else {
                actions.add(action.asText());
            }
        }
        return actions;
    }
}
