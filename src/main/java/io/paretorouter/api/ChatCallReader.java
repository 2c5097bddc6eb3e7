package io.paretorouter.api;

import io.paretorouter.core.chat.QueryText;
import io.paretorouter.core.chat.RoutedRequest;
import io.paretorouter.core.route.Routing;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a chat request: what routing needs is checked, everything else is passed on
 * unchanged.
 */
@Singleton
final class ChatCallReader {
    private static final String MODEL = "model";
    private static final String MESSAGES = "messages";
    private static final String ROUTING = "routing";

    private final RoutingReader routings;
    private final Tables tables;
    private final Sessions sessions;

    ChatCallReader(RoutingReader routings, Tables tables, Sessions sessions) {
        this.sessions = sessions;
        this.routings = routings;
        this.tables = tables;
    }

    /**
     * Reads a request.
     *
     * @param session the token of the conversation that the request continues; null if there is
     *     none
     * @throws ApiException naming the field that is wrong
     */
    ChatCall read(byte[] json, @Nullable String session) {
        Map<String, @Nullable Object> body = Json.object(json);
        Fields fields = new Fields(body, "");
        Serving serving = tables.of(RequestKey.of(body));
        Catalog catalog = serving.catalog();
        ModelName model = ModelName.of(fields.string(MODEL), catalog);
        boolean stream = fields.flag("stream");
        Fields routing = fields.optionalObject(ROUTING);
        List<?> messages = fields.filledArray(MESSAGES);
        Messages.require(messages);
        Map<String, @Nullable Object> passedOn = new LinkedHashMap<>(body);
        passedOn.remove(MODEL);
        passedOn.remove(ROUTING);
        ChatCall.Target target =
                switch (model) {
                    case ModelName.Concrete concrete -> {
                        requireNoRouting(routing, concrete);
                        yield new ChatCall.Target.Direct(concrete.name(), passedOn);
                    }
                    case ModelName.Routed routed -> {
                        Routing chosen =
                                routings.read(routing, routed, catalog)
                                        .withIncumbent(
                                                sessions.incumbent(
                                                        session, routing, passedOn, catalog));
                        yield new ChatCall.Target.Routed(
                                new RoutedRequest(QueryText.of(messages), chosen, passedOn));
                    }
                };
        return new ChatCall(serving, target, stream);
    }

    private static void requireNoRouting(@Nullable Fields routing, ModelName.Concrete model) {
        if (routing != null) {
            throw new ApiException(
                    ErrorCode.NOT_ROUTED,
                    ROUTING,
                    "routing has no effect on the concrete model \""
                            + model.name()
                            + "\": leave it out, or ask for model auto");
        }
    }
}
