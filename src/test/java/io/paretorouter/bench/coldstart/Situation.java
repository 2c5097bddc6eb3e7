package io.paretorouter.bench.coldstart;

import io.paretorouter.fixture.StubProvider;
import java.util.Map;

/** What all contenders are told: the same provider, the same trade-off, and to stream. */
final class Situation {
    private static final String ALPHA = "0.5";

    private Situation() {}

    /** The environment: first that of the router, then that of the peers. */
    static Map<String, String> of(StubProvider provider) {
        return Map.of(
                "ROUTER_OPEN", "true",
                "ROUTER_ALPHA", ALPHA,
                "ROUTER_LAMBDA_RESPONSE", "streaming",
                "ROUTER_DEFAULT_PROVIDER", "stub",
                "ROUTER_PROVIDERS_STUB_TYPE", "openai",
                "ROUTER_PROVIDERS_STUB_BASE_URL", provider.baseUrl(),
                "ALPHA", ALPHA,
                "MODEL", "openai/gpt-4o-2024-05-13",
                "PROVIDER", provider.baseUrl());
    }
}
