package io.paretorouter.infra;

import static software.amazon.awscdk.assertions.Match.arrayWith;
import static software.amazon.awscdk.assertions.Match.objectEquals;
import static software.amazon.awscdk.assertions.Match.objectLike;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.assertions.Matcher;

/** Properties of resources that several tests expect, where CloudFormation has them. */
final class Properties {
    private Properties() {}

    /** A function's with these variables among others. */
    static Map<String, Object> variables(Map<String, ?> variables) {
        return Map.of("Environment", Map.of("Variables", variables));
    }

    /** A policy's that allows just this in one of its statements. */
    static Map<String, Object> allows(Object action, Object resource) {
        return statement(
                objectEquals(Map.of("Effect", "Allow", "Action", action, "Resource", resource)));
    }

    /** A policy's with such a statement, which may say more. */
    static Map<String, Object> states(Map<String, ?> statement) {
        return statement(objectLike(statement));
    }

    private static Map<String, Object> statement(Matcher statement) {
        return Map.of("PolicyDocument", Map.of("Statement", arrayWith(List.of(statement))));
    }
}
