package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientKeysTest {
    private static final String SHA_256_OF_KEY =
            "2c70e12b7a0646f92279f427c7b38e7334d8e5389cff167a1dc30e73f826b683";

    @ParameterizedTest
    @CsvSource({
        "false, true, WELCOME",
        "false, false, NOT_LOCAL",
        "true, true, WELCOME",
        "true, false, WELCOME"
    })
    void servesOnlyThisMachineWithoutKeysUnlessOpen(boolean open, boolean loopback, String access) {
        assertThat(new ClientKeys(List.of(), open).judge(null, loopback).access())
                .isEqualTo(ClientKeys.Access.valueOf(access));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "Bearer key, WELCOME",
                "bearer  key, WELCOME",
                "Bearer other, NO_KEY",
                "Bearer, NO_KEY",
                "Basic key, NO_KEY",
                "key, NO_KEY",
                "none, NO_KEY"
            })
    void wantsAKeyFromEveryoneWhereThereAreKeys(String authorization, String access) {
        for (boolean open : new boolean[] {false, true}) {
            assertThat(
                            new ClientKeys(List.of(SHA_256_OF_KEY), open)
                                    .judge(authorization, true)
                                    .access())
                    .isEqualTo(ClientKeys.Access.valueOf(access));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abcd", "sk-a-key-in-the-wrong-place"})
    void refusesAHashThatIsNoneWithoutShowingIt(String hash) {
        assertThatThrownBy(() -> new ClientKeys(List.of(hash), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("client-keys")
                .hasMessageNotContaining("wrong-place");
    }
}
