package io.paretorouter.infra;

import static software.amazon.awscdk.assertions.Match.anyValue;
import static software.amazon.awscdk.assertions.Match.objectLike;
import static software.amazon.awscdk.assertions.Match.stringLikeRegexp;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

class TableBucketTest {
    private static final String BUCKET = "AWS::S3::Bucket";
    private static final Template TEMPLATE = Stacks.template();

    @Test
    void isVersionedAndEncrypted() {
        TEMPLATE.hasResourceProperties(
                BUCKET,
                Map.of(
                        "VersioningConfiguration",
                        Map.of("Status", "Enabled"),
                        "BucketEncryption",
                        Map.of(
                                "ServerSideEncryptionConfiguration",
                                List.of(
                                        Map.of(
                                                "ServerSideEncryptionByDefault",
                                                Map.of("SSEAlgorithm", "AES256"))))));
    }

    @Test
    void isClosedToThePublic() {
        TEMPLATE.hasResourceProperties(
                BUCKET,
                Map.of(
                        "PublicAccessBlockConfiguration",
                        Map.of(
                                "BlockPublicAcls",
                                true,
                                "BlockPublicPolicy",
                                true,
                                "IgnorePublicAcls",
                                true,
                                "RestrictPublicBuckets",
                                true)));
    }

    @Test
    void refusesWhatDoesNotComeOverTls() {
        for (Map<String, ?> condition :
                List.of(
                        Map.of("Bool", Map.of("aws:SecureTransport", "false")),
                        Map.of("NumericLessThan", Map.of("s3:TlsVersion", 1.2)))) {
            TEMPLATE.hasResourceProperties(
                    "AWS::S3::BucketPolicy",
                    Properties.states(
                            Map.of("Effect", "Deny", "Action", "s3:*", "Condition", condition)));
        }
    }

    @Test
    void outlivesTheStack() {
        TEMPLATE.hasResource(
                BUCKET, Map.of("DeletionPolicy", "Retain", "UpdateReplacePolicy", "Retain"));
    }

    @Test
    void theRouterReadsTablesFromItsPrefix() {
        Stacks.template(Map.of("routing.tablePrefix", "eu/tables/"))
                .hasResourceProperties(
                        "AWS::Lambda::Function",
                        Properties.variables(
                                Map.of(
                                        "ROUTER_TABLE_LOCATION",
                                        Map.of(
                                                "Fn::Join",
                                                List.of(
                                                        "",
                                                        List.of(
                                                                "s3://",
                                                                Map.of("Ref", anyValue()),
                                                                "/eu/tables/"))))));
    }

    @Test
    void publishersMayWriteTablesAndDeleteNone() {
        TEMPLATE.hasResourceProperties(
                "AWS::IAM::ManagedPolicy",
                Map.of(
                        "PolicyDocument",
                        Map.of(
                                "Statement",
                                List.of(
                                        objectLike(
                                                Map.of(
                                                        "Action",
                                                        List.of("s3:GetObject", "s3:PutObject"))),
                                        objectLike(Map.of("Action", "s3:ListBucket"))))));
        TEMPLATE.hasOutput(
                "PublisherPolicy", Map.of("Value", Map.of("Ref", stringLikeRegexp("^Publisher"))));
    }
}
