package io.paretorouter.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check can fail; and no deployment makes it. */
class WildcardsTest {

    @ParameterizedTest
    @MethodSource("io.paretorouter.infra.Stacks#variants")
    void noDeploymentAllowsMoreThanItNames(Map<String, Object> settings) {
        assertThat(Wildcards.in(Stacks.template(settings))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Action': '*', 'Resource': 'arn:aws:s3:::bucket'",
                "'Action': 's3:*', 'Resource': 'arn:aws:s3:::bucket'",
                "'Action': ['s3:GetObject', 's3:Get*'], 'Resource': 'arn:aws:s3:::bucket'",
                "'Action': 'bedrock:InvokeModel', 'Resource': '*'",
                "'Action': 'bedrock:InvokeModel', 'Resource': ['arn:a', 'arn:aws:bedrock:*::m']",
                "'Action': 's3:GetObject', 'Resource': {'Fn::Join': ['', [{'Ref': 'B'}, '/*']]}",
                "'Action': 's3:GetObject',"
                        + " 'Resource': {'Fn::Join': ['', [{'Fn::GetAtt': ['B', 'Arn']}, '/*']]}",
                "'Action': 's3:DeleteObject',"
                        + " 'Resource': {'Fn::Join': ['', [{'Fn::GetAtt': ['B', 'Arn']}, '/t/*']]}",
                "'Action': 'logs:DeleteLogStream', 'Resource': {'Fn::GetAtt': ['L', 'Arn']}",
                "'NotAction': 's3:DeleteObject', 'Resource': 'arn:aws:s3:::bucket'",
                "'Action': 's3:GetObject', 'NotResource': 'arn:aws:s3:::bucket'",
                "'Action': 'sns:Publish', 'Resource': 'arn:t', 'Principal': '*'",
                "'Action': 'sns:Publish', 'Resource': 'arn:t', 'Principal': {'AWS': '*'}",
            })
    void aStatementThatAllowsMoreThanItNamesIsFound(String statement) {
        assertThat(inPolicy("'Effect': 'Allow', " + statement)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Principal': '*', 'Action': 'lambda:InvokeFunction'",
                "'Principal': 'apigateway.amazonaws.com', 'Action': 'lambda:InvokeFunction'",
                "'Principal': 'apigateway.amazonaws.com', 'SourceArn': 'arn:api/*/GET/'",
                "'Principal': 'apigateway.amazonaws.com', 'SourceArn': 'arn:x:${A}/${S}/*/v1/*'",
                "'Principal': 'apigateway.amazonaws.com', 'SourceArn': 'arn:x:${A}/*/GET/v1/*'",
                "'Principal': 'apigateway.amazonaws.com', 'SourceArn': 'arn:x:${A}/${S}/GET/*'",
            })
    void leaveToInvokeThatAnyCallerCouldUseIsFound(String permission) {
        assertThat(
                        in(
                                "'P': {'Type': 'AWS::Lambda::Permission', 'Properties': {"
                                        + permission
                                        + "}}"))
                .isNotEmpty();
    }

    @Test
    void aPolicyWhoseTextIsElsewhereIsFound() {
        assertThat(
                        in(
                                "'R': {'Type': 'AWS::IAM::Role', 'Properties':"
                                        + " {'ManagedPolicyArns': ['arn:aws:iam::aws:policy/X']}}"))
                .isNotEmpty();
    }

    @Test
    void whatIsDeniedMayBeBroad() {
        assertThat(inPolicy("'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Principal': '*'"))
                .isEmpty();
    }

    private static List<String> inPolicy(String statement) {
        return in(
                "'L': {'Type': 'AWS::Logs::LogGroup'}, 'P': {'Type': 'AWS::IAM::Policy',"
                        + " 'Properties': {'PolicyDocument': {'Statement': [{"
                        + statement
                        + "}]}}}");
    }

    private static List<String> in(String resources) {
        try {
            return Wildcards.in(
                    new ObjectMapper()
                            .readTree(("{'Resources': {" + resources + "}}").replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new AssertionError(resources, e);
        }
    }
}
