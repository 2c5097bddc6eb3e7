package io.paretorouter.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WrkResultTest {
    private static final String SAID =
            """
            Running 3s test @ http://127.0.0.1:18999/v1/route
              1 threads and 4 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency   497.38us    1.02ms  23.14ms   97.35%
              Latency Distribution
                 50%  347.00us
                 75%  452.00us
                 90%  605.00us
                 99%    3.90ms
              30627 requests in 3.00s, 84.93MB read
            Requests/sec:  10209.12
            Transfer/sec:     28.31MB
            """;

    @Test
    void readsWhatWrkSays() {
        assertThat(WrkResult.parse(SAID)).isEqualTo(new WrkResult(30_627, 10_209.12, 0.347, 3.9));
    }

    @Test
    void aRunWithFailedRequestsIsNone() {
        assertThatThrownBy(() -> WrkResult.parse(SAID + "  Non-2xx or 3xx responses: 3\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Non-2xx");
    }
}
