package io.paretorouter.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThisMachineTest {
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
    void isKnownByItsAddress(String address, boolean loopback) {
        assertThat(ThisMachine.isPeer(SocketAddress.inetSocketAddress(1234, address)))
                .isEqualTo(loopback);
    }

    @Test
    void isNoPeerWithoutAnAddress() {
        assertThat(ThisMachine.isPeer(null)).isFalse();
        assertThat(ThisMachine.isPeer(SocketAddress.domainSocketAddress("socket"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8080",
                "LocalHost",
                "router.localhost:8080",
                "router:8080",
                "127.0.0.1:8080",
                "127.0.0.1",
                "[::1]:8080"
            })
    void isMeantByNamesThatNobodyElseCanOwn(String host) {
        assertThat(ThisMachine.isNamed(HostAndPort.parseAuthority(host, 80))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example:8080",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "10.0.0.1:8080",
                "[::2]:8080"
            })
    void isNotMeantByNamesThatAnyoneCanPointAtIt(String host) {
        assertThat(ThisMachine.isNamed(HostAndPort.parseAuthority(host, 80))).isFalse();
    }

    @Test
    void isMeantWhereNoHostIsNamed() {
        assertThat(ThisMachine.isNamed(null)).isTrue();
    }
}
