package io.paretorouter.core.chat;

import io.paretorouter.core.llm.ChatException;
import io.paretorouter.core.llm.ChatFailure;
import io.paretorouter.core.llm.ChatModel;
import io.paretorouter.core.llm.ChatModels;
import io.paretorouter.core.llm.ChatRequest;
import io.paretorouter.core.route.ModelSupport;
import io.paretorouter.core.table.Capabilities;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The models that can be called: who serves each, what it can do, and what its provider's API does
 * not support. Thread-safe.
 */
public final class ModelPool {
    private final ChatModels models;
    private final Function<String, Capabilities> capabilities;

    /**
     * A pool.
     *
     * @param capabilities what is known of each model named in a table
     */
    public ModelPool(ChatModels models, Function<String, Capabilities> capabilities) {
        this.models = models;
        this.capabilities = capabilities;
    }

    /**
     * A model's provider.
     *
     * @throws ChatException see {@link ChatModels#served}
     */
    ChatModels.Served served(String model) {
        return models.served(model);
    }

    /**
     * Which models can serve a request. It refuses models that the operator forbids and models
     * known to lack what the request uses. An unstated capability is no reason to refuse one, and
     * neither is a missing provider, which only matters when the model is called.
     *
     * @param body the request to pass on
     */
    ModelSupport support(Map<String, @Nullable Object> body) {
        return new RequestSupport(body);
    }

    /**
     * The reason why a model would not be called now, worded for the application; null if it would
     * be.
     */
    @Nullable String outage(String model) {
        ChatModels.Served served = models.find(model);
        ChatFailure.CoolingDown failure =
                served == null ? null : served.provider().coolingDown(served.providerModel());
        return failure == null ? null : failure.inWords();
    }

    /**
     * The support for one request. It asks each provider only once, however many models it serves.
     */
    private final class RequestSupport implements ModelSupport {
        private final Map<String, @Nullable Object> body;
        private final Needs needs;
        private final IdentityHashMap<ChatModel, List<String>> unsupported =
                new IdentityHashMap<>();

        RequestSupport(Map<String, @Nullable Object> body) {
            this.body = body;
            this.needs = Needs.of(body);
        }

        @Override
        public @Nullable String region(String model) {
            ChatModels.Served served = models.find(model);
            return served == null ? null : served.region();
        }

        @Override
        public @Nullable String refusal(String model) {
            String unmet = needs.unmetBy(capabilities.apply(model));
            ChatModels.Served served = unmet == null ? models.find(model) : null;
            if (served == null) {
                return unmet;
            }
            if (served.notAllowed() != null) {
                return served.notAllowed();
            }
            List<String> missing =
                    unsupported.computeIfAbsent(
                            served.provider(),
                            provider ->
                                    provider.unsupported(
                                            new ChatRequest(served.providerModel(), body)));
            return missing.isEmpty()
                    ? null
                    : "its provider does not support " + String.join(", ", missing);
        }
    }
}
