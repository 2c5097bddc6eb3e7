package io.paretorouter.api;

import io.paretorouter.core.route.Decision;
import io.paretorouter.core.route.DecisionFields;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/route}: the decision that a chat request would get, without calling any model.
 */
@Path("/v1/route")
final class RouteResource {
    private final ChatCallReader reader;
    private final Caller caller;

    RouteResource(ChatCallReader reader, Caller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    /** Decides, and explains the decision. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response route(@Context RoutingContext http) {
        Trace trace = Trace.of(http);
        trace.workedOn();
        ChatCall call = reader.read(trace.takeBody(), http.request().getHeader(Sessions.HEADER));
        return switch (call.target()) {
            case ChatCall.Target.Routed routed -> {
                Decision decision = caller.decide(call.serving().chat(), routed.request(), trace);
                Map<String, @Nullable Object> fields = DecisionFields.of(decision);
                fields.put("decisionMicros", trace.decisionMicros());
                Response.ResponseBuilder response =
                        Response.ok(Json.write(fields), MediaType.APPLICATION_JSON);
                Headers.ofDecision(trace).forEach(response::header);
                yield response.build();
            }
            case ChatCall.Target.Direct direct ->
                    throw new ApiException(
                            ErrorCode.NOT_ROUTED,
                            "model",
                            "the concrete model \""
                                    + direct.model()
                                    + "\" is called without routing: ask for model auto to see a"
                                    + " decision");
        };
    }
}
