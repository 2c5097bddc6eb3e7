package io.paretorouter.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check can fail; and no deployment makes it. */
class CyclesTest {

    @ParameterizedTest
    @MethodSource("io.paretorouter.infra.Stacks#variants")
    void noDeploymentHasResourcesThatWaitForEachOther(Map<String, Object> settings) {
        assertThat(Cycles.in(Stacks.template(settings))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'DependsOn': 'B'",
                "'DependsOn': ['X', 'B']",
                "'Properties': {'Name': {'Ref': 'B'}}",
                "'Properties': {'Names': [{'Key': {'Fn::GetAtt': ['B', 'Arn']}}]}",
                "'Properties': {'Name': {'Fn::GetAtt': 'B.Arn'}}",
                "'Properties': {'Name': {'Fn::Sub': 'a-${B}'}}",
                "'Properties': {'Name': {'Fn::Sub': ['${C}-${B.Arn}', {'C': 'c'}]}}",
                "'Properties': {'Name': {'Fn::Sub': ['${C}', {'C': {'Ref': 'B'}}]}}",
                "'Properties': {'Name': {'Fn::Sub': ['${C}', {'C': {'Fn::Sub': '${B}'}}]}}",
                "'Properties': {'Name': {'Fn::Join': ['', ['a', {'Ref': 'B'}]]}}",
                "'UpdatePolicy': {'CodeDeployLambdaAliasUpdate': {'ApplicationName': {'Ref': 'B'}}}",
                "'CreationPolicy': {'ResourceSignal': {'Count': {'Ref': 'B'}}}",
                "'Metadata': {'Of': {'Ref': 'B'}}",
            })
    void twoResourcesThatWaitForEachOtherAreFound(String ofA) {
        assertThat(in("'Z': {}, 'A': {" + ofA + "}, 'B': {'Properties': {'Of': {'Ref': 'A'}}}"))
                .containsExactlyInAnyOrder("A", "B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Properties': {'Name': 'B'}",
                "'Properties': {'Name': {'Ref': 'Parameter'}}",
                "'Properties': {'Name': {'Fn::Sub': 'a-${!B}-${AWS::Region}'}}",
                "'Properties': {'Name': {'Fn::Sub': ['${B}', {'B': 'b'}]}}",
            })
    void whatNamesNoResourceWaitsForNone(String ofA) {
        assertThat(in("'A': {" + ofA + "}, 'B': {'Properties': {'Of': {'Ref': 'A'}}}")).isEmpty();
    }

    private static List<String> in(String resources) {
        try {
            return Cycles.in(
                    new ObjectMapper()
                            .readTree(("{'Resources': {" + resources + "}}").replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new AssertionError(resources, e);
        }
    }
}
