package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.net.SocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
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
    void servesOnlyThisMachineWithoutKeysUnlessOpen(
            boolean open, boolean loopback, String verdict) {
        assertThat(new ClientKeys(List.of(), open).judge(null, loopback).verdict())
                .isEqualTo(ClientKeys.Verdict.valueOf(verdict));
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
    void wantsAKeyFromEveryoneWhereThereAreKeys(String authorization, String verdict) {
        for (boolean open : new boolean[] {false, true}) {
            assertThat(
                            new ClientKeys(List.of(SHA_256_OF_KEY), open)
                                    .judge(authorization, true)
                                    .verdict())
                    .isEqualTo(ClientKeys.Verdict.valueOf(verdict));
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

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.1.2.3, true",
        "::1, true",
        "::ffff:127.0.0.1, true",
        "10.0.0.1, false",
        "0.0.0.0, false",
        "192.168.1.1, false",
        "::ffff:10.0.0.1, false",
        "fe80::1, false"
    })
    void knowsThisMachineByItsAddress(String address, boolean loopback) {
        assertThat(Gate.loopback(SocketAddress.inetSocketAddress(1234, address)))
                .isEqualTo(loopback);
    }

    @Test
    void takesAPeerWithoutAnAddressForAStranger() {
        assertThat(Gate.loopback(null)).isFalse();
        assertThat(Gate.loopback(SocketAddress.domainSocketAddress("socket"))).isFalse();
    }
}
