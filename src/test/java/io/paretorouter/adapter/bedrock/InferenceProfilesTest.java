package io.paretorouter.adapter.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InferenceProfilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "anthropic.claude-3-5-sonnet-20241022-v2:0",
                "amazon.nova-lite-v1:0",
                "meta.llama3-1-8b-instruct-v1:0",
                "zai.glm-4.6"
            })
    void knowsThatAModelsOwnIdStaysInTheRegion(String id) {
        assertThat(InferenceProfiles.mayLeaveRegion(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eu.anthropic.claude-sonnet-4-20250514-v1:0",
                "us.amazon.nova-lite-v1:0",
                "us-gov.anthropic.claude-3-haiku-20240307-v1:0",
                "apac.amazon.nova-pro-v1:0",
                "global.anthropic.claude-sonnet-4-5-20250929-v1:0",
                "arn:aws:bedrock:eu-central-1:123456789012:inference-profile/eu.meta.llama3-2-1b-instruct-v1:0"
            })
    void takesAProfileToCrossRegions(String id) {
        assertThat(InferenceProfiles.mayLeaveRegion(id)).isTrue();
    }
}
