package io.paretorouter.infra;

import static software.amazon.awscdk.assertions.Match.absent;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

class UrlFrontDoorTest {
    private static final String URL = "AWS::Lambda::Url";
    private static final String FUNCTION = "AWS::Lambda::Function";
    private static final String PERMISSION = "AWS::Lambda::Permission";
    private static final Template SIGNED = Stacks.template(Stacks.FUNCTION_URL);
    private static final Template KEYED =
            Stacks.template(
                    Map.of(
                            "frontDoor.kind",
                            "function-url",
                            "frontDoor.clientKeysSecret",
                            "router/clients"));

    @Test
    void streamsFromTheAlias() {
        SIGNED.hasResourceProperties(
                URL, Map.of("InvokeMode", "RESPONSE_STREAM", "Qualifier", "live"));
    }

    @Test
    void takesNoApiWithIt() {
        SIGNED.resourceCountIs("AWS::ApiGateway::RestApi", 0);
        SIGNED.resourceCountIs("AWS::ApiGateway::UsagePlan", 0);
    }

    @Test
    void wantsSignedRequestsThatTheRouterThenServes() {
        SIGNED.hasResourceProperties(URL, Map.of("AuthType", "AWS_IAM"));
        SIGNED.resourceCountIs(PERMISSION, 0);
        SIGNED.hasResourceProperties(
                FUNCTION,
                Map.of(
                        "Environment",
                        Map.of(
                                "Variables",
                                Map.of("ROUTER_OPEN", "true", "ROUTER_CLIENT_KEYS", absent()))));
    }

    @Test
    void isOpenOnlyWhereTheRouterChecksKeysItself() {
        KEYED.hasResourceProperties(URL, Map.of("AuthType", "NONE"));
        KEYED.hasResourceProperties(
                FUNCTION,
                Properties.variables(
                        Map.of(
                                "ROUTER_OPEN",
                                absent(),
                                "ROUTER_CLIENT_KEYS",
                                "{{resolve:secretsmanager:router/clients:SecretString:::}}")));
    }

    @Test
    void whereItIsOpenTheFunctionIsReachedThroughTheUrlAlone() {
        KEYED.resourceCountIs(PERMISSION, 2);
        KEYED.hasResourceProperties(
                PERMISSION,
                Map.of("Action", "lambda:InvokeFunctionUrl", "FunctionUrlAuthType", "NONE"));
        KEYED.hasResourceProperties(
                PERMISSION,
                Map.of("Action", "lambda:InvokeFunction", "InvokedViaFunctionUrl", true));
    }
}
