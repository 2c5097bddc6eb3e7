package io.paretorouter.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awscdk.assertions.Match.absent;
import static software.amazon.awscdk.assertions.Match.anyValue;
import static software.amazon.awscdk.assertions.Match.arrayWith;
import static software.amazon.awscdk.assertions.Match.objectLike;
import static software.amazon.awscdk.assertions.Match.serializedJson;
import static software.amazon.awscdk.assertions.Match.stringLikeRegexp;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

class GatewayFrontDoorTest {
    private static final String METHOD = "AWS::ApiGateway::Method";
    private static final Template TEMPLATE = Stacks.template();

    @Test
    void everyPathStreamsForAsLongAsTheFunctionMayTake() {
        TEMPLATE.allResourcesProperties(
                METHOD,
                objectLike(
                        Map.of(
                                "Integration",
                                Map.of(
                                        "Type",
                                        "AWS_PROXY",
                                        "ResponseTransferMode",
                                        "STREAM",
                                        "TimeoutInMillis",
                                        300_000))));
        TEMPLATE.resourceCountIs(METHOD, Route.ALL.size());
    }

    @Test
    void itsStageIsWatchedByName() {
        TEMPLATE.hasResourceProperties("AWS::ApiGateway::Stage", Map.of("StageName", "live"));
        TEMPLATE.hasResourceProperties("AWS::ApiGateway::RestApi", Map.of("Name", "pareto-router"));
        TEMPLATE.hasResourceProperties(
                "AWS::CloudWatch::Alarm",
                Map.of(
                        "Namespace",
                        "AWS/ApiGateway",
                        "Dimensions",
                        List.of(
                                Map.of("Name", "ApiName", "Value", "pareto-router"),
                                Map.of("Name", "Stage", "Value", "live"))));
    }

    @Test
    void theAliasIsCalledByLambdasStreamingInvocation() {
        TEMPLATE.allResourcesProperties(
                METHOD,
                objectLike(
                        Map.of(
                                "Integration",
                                Map.of(
                                        "Uri",
                                        Map.of(
                                                "Fn::Join",
                                                List.of(
                                                        "",
                                                        arrayWith(
                                                                List.of(
                                                                        stringLikeRegexp(
                                                                                ":lambda:path/2021-11-15/functions/$"),
                                                                        Map.of(
                                                                                "Ref",
                                                                                stringLikeRegexp(
                                                                                        "^Live")),
                                                                        "/response-streaming-invocations"))))))));
    }

    @Test
    void everyPathWantsAKey() {
        TEMPLATE.allResourcesProperties(METHOD, objectLike(Map.of("ApiKeyRequired", true)));
    }

    @Test
    void aKeyIsMadePerName() {
        Template two =
                Stacks.template(Map.of("frontDoor.apiKeys", new String[] {"team-a", "team-b"}));
        two.resourceCountIs("AWS::ApiGateway::ApiKey", 2);
        two.resourceCountIs("AWS::ApiGateway::UsagePlanKey", 2);
        two.hasResourceProperties(
                "AWS::ApiGateway::ApiKey", Map.of("Name", "pareto-router-team-b"));
    }

    @Test
    void theUsagePlanThrottlesAndCounts() {
        TEMPLATE.hasResourceProperties(
                "AWS::ApiGateway::UsagePlan",
                Map.of(
                        "Throttle",
                        Map.of("RateLimit", 20, "BurstLimit", 40),
                        "Quota",
                        Map.of("Limit", 1_000_000, "Period", "MONTH")));
    }

    @Test
    void theStageThrottlesAllKeysTogether() {
        TEMPLATE.hasResourceProperties(
                "AWS::ApiGateway::Stage",
                Map.of(
                        "MethodSettings",
                        arrayWith(
                                List.of(
                                        objectLike(
                                                Map.of(
                                                        "ResourcePath",
                                                        "/*",
                                                        "ThrottlingRateLimit",
                                                        20,
                                                        "ThrottlingBurstLimit",
                                                        40,
                                                        "DataTraceEnabled",
                                                        false))))));
    }

    @Test
    void accessLogsSayWhoAskedAndHowItEndedAndNothingThatWasSaid() {
        TEMPLATE.hasResourceProperties(
                "AWS::ApiGateway::Stage",
                Map.of(
                        "AccessLogSetting",
                        Map.of(
                                "DestinationArn",
                                anyValue(),
                                "Format",
                                serializedJson(
                                        Map.ofEntries(
                                                Map.entry("requestId", "$context.requestId"),
                                                Map.entry("time", "$context.requestTime"),
                                                Map.entry("key", "$context.identity.apiKeyId"),
                                                Map.entry("address", "$context.identity.sourceIp"),
                                                Map.entry("method", "$context.httpMethod"),
                                                Map.entry("path", "$context.resourcePath"),
                                                Map.entry("status", "$context.status"),
                                                Map.entry("bytes", "$context.responseLength"),
                                                Map.entry("latencyMs", "$context.responseLatency"),
                                                Map.entry(
                                                        "functionMs",
                                                        "$context.integrationLatency"),
                                                Map.entry(
                                                        "error",
                                                        "$context.error.responseType"))))));
    }

    @Test
    void logsAreKeptAsLongAsTheSettingsSay() {
        Template week = Stacks.template(Map.of("operations.logRetention", "ONE_WEEK"));
        week.resourceCountIs("AWS::Logs::LogGroup", 2);
        week.allResourcesProperties(
                "AWS::Logs::LogGroup", objectLike(Map.of("RetentionInDays", 7)));
    }

    @Test
    void theAccountsLoggingRoleIsLeftAlone() {
        TEMPLATE.resourceCountIs("AWS::ApiGateway::Account", 0);
    }

    @Test
    void aFirewallStandsInFrontOnlyWhenAskedFor() {
        TEMPLATE.resourceCountIs("AWS::WAFv2::WebACL", 0);

        Template guarded =
                Stacks.template(
                        Map.of(
                                "frontDoor.firewall",
                                true,
                                "frontDoor.firewallRequestsPerFiveMinutes",
                                500));
        guarded.resourceCountIs("AWS::WAFv2::WebACLAssociation", 1);
        guarded.hasResourceProperties(
                "AWS::WAFv2::WebACL",
                Map.of(
                        "Scope",
                        "REGIONAL",
                        "Rules",
                        arrayWith(
                                List.of(
                                        objectLike(
                                                Map.of(
                                                        "Statement",
                                                        Map.of(
                                                                "RateBasedStatement",
                                                                Map.of(
                                                                        "Limit",
                                                                        500,
                                                                        "AggregateKeyType",
                                                                        "IP"))))))));
    }

    @Test
    void routerChecksNoKeysOfItsOwnUnlessThereIsASecretOfThem() {
        assertThat(open(TEMPLATE)).isTrue();
        Template both = Stacks.template(Map.of("frontDoor.clientKeysSecret", "router/clients"));
        assertThat(open(both)).isFalse();
        both.hasResourceProperties(
                "AWS::Lambda::Function",
                Properties.variables(
                        Map.of(
                                "ROUTER_OPEN",
                                absent(),
                                "ROUTER_CLIENT_KEYS",
                                "{{resolve:secretsmanager:router/clients:SecretString:::}}")));
    }

    private static boolean open(Template template) {
        return !template.findResources(
                        "AWS::Lambda::Function",
                        Map.of("Properties", Properties.variables(Map.of("ROUTER_OPEN", "true"))))
                .isEmpty();
    }
}
