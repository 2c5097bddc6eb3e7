package io.paretorouter.adapter.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretorouter.adapter.http.Failures;
import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class BedrockFailuresTest {

    /** So the SDK reports an interrupt that came while it prepared the call. */
    @Test
    void anInterruptThatTheSdkTookIsNoFailureOfTheModelsAndIsRestored() {
        ChatException failure =
                new BedrockFailures(new Failures("aws", null))
                        .toChatException(
                                SdkClientException.create("aborted", new InterruptedException()));

        assertThat(failure.failure()).isEqualTo(new ChatFailure.Permanent(0));
        assertThat(Thread.interrupted()).isTrue();
    }
}
