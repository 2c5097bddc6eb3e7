package io.paretorouter.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.apigateway.Stage;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;

/**
 * A web ACL in front of an API: addresses that AWS knows to be bad, and those that send too much.
 * AWS's common rules are left out on purpose: they refuse bodies over 8 kB, which prompts are, and
 * texts that look like attacks, which prompts may quote.
 */
final class Firewall {
    Firewall(Stage stage, int requestsPerFiveMinutes) {
        CfnWebACL acl =
                CfnWebACL.Builder.create(stage, "Firewall")
                        .scope("REGIONAL")
                        .defaultAction(
                                CfnWebACL.DefaultActionProperty.builder()
                                        .allow(CfnWebACL.AllowActionProperty.builder().build())
                                        .build())
                        .visibilityConfig(visible("Firewall"))
                        .rules(List.of(badAddresses(), tooMuch(requestsPerFiveMinutes)))
                        .build();
        CfnWebACLAssociation.Builder.create(stage, "FirewallAssociation")
                .webAclArn(acl.getAttrArn())
                .resourceArn(stage.getStageArn())
                .build();
    }

    private static CfnWebACL.RuleProperty badAddresses() {
        return CfnWebACL.RuleProperty.builder()
                .name("BadAddresses")
                .priority(0)
                .statement(
                        CfnWebACL.StatementProperty.builder()
                                .managedRuleGroupStatement(
                                        CfnWebACL.ManagedRuleGroupStatementProperty.builder()
                                                .vendorName("AWS")
                                                .name("AWSManagedRulesAmazonIpReputationList")
                                                .build())
                                .build())
                .overrideAction(CfnWebACL.OverrideActionProperty.builder().none(Map.of()).build())
                .visibilityConfig(visible("BadAddresses"))
                .build();
    }

    private static CfnWebACL.RuleProperty tooMuch(int requestsPerFiveMinutes) {
        return CfnWebACL.RuleProperty.builder()
                .name("TooMuch")
                .priority(1)
                .statement(
                        CfnWebACL.StatementProperty.builder()
                                .rateBasedStatement(
                                        CfnWebACL.RateBasedStatementProperty.builder()
                                                .aggregateKeyType("IP")
                                                .limit(requestsPerFiveMinutes)
                                                .build())
                                .build())
                .action(
                        CfnWebACL.RuleActionProperty.builder()
                                .block(CfnWebACL.BlockActionProperty.builder().build())
                                .build())
                .visibilityConfig(visible("TooMuch"))
                .build();
    }

    private static CfnWebACL.VisibilityConfigProperty visible(String name) {
        return CfnWebACL.VisibilityConfigProperty.builder()
                .metricName(name)
                .cloudWatchMetricsEnabled(true)
                .sampledRequestsEnabled(false)
                .build();
    }
}
