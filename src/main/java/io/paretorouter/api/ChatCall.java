package io.paretorouter.api;

import io.paretorouter.core.chat.RoutedRequest;
import io.paretorouter.core.llm.UsageWish;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for an answer, parsed and checked.
 *
 * @param serving the table that serves it
 * @param target which model should answer, and what to send it
 * @param stream whether the answer should be streamed
 */
record ChatCall(Serving serving, Target target, boolean stream) {

    /** Whether the application wants to be told the tokens that its stream consumes. */
    UsageWish usageWish() {
        return UsageWish.of(
                switch (target) {
                    case Target.Routed routed -> routed.request().body();
                    case Target.Direct direct -> direct.body();
                });
    }

    /** Which model should answer. */
    sealed interface Target {

        /** The model that routing chooses. */
        record Routed(RoutedRequest request) implements Target {}

        /**
         * One model, without routing.
         *
         * @param model its name in the catalogue
         * @param body the OpenAI request to pass on, without {@code model}
         */
        record Direct(String model, Map<String, @Nullable Object> body) implements Target {}
    }
}
