package io.paretorouter.storm;

import io.paretorouter.fixture.TestTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stormy router with circuit breakers, and the cheapest model at a provider that is gone. */
public class GuardedStormyRouter extends StormyRouter {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("router.breaker.enabled", "true");
        return overrides;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Gone.class));
    }

    /** The provider of the storm, and one where nobody listens. */
    public static class Gone extends Provider {
        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(super.start());
            settings.put("router.providers.gone.type", "openai");
            settings.put("router.providers.gone.base-url", "http://127.0.0.1:9/v1");
            return settings;
        }

        @Override
        String models() {
            return super.models().replaceFirst("}\\s*$", "")
                    + ", \"%s\": {\"provider\": \"gone\"}}".formatted(TestTable.SMALL);
        }
    }
}
