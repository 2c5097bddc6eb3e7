package io.paretorouter.api;

import io.paretorouter.core.llm.Completion;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * {@code POST /v1/chat/completions}: OpenAI's chat completions, answered by the model that fits.
 */
@Path("/v1/chat/completions")
final class ChatResource {
    private final ChatCallReader reader;
    private final Caller caller;
    private final Sessions sessions;

    ChatResource(ChatCallReader reader, Caller caller, Sessions sessions) {
        this.sessions = sessions;
        this.reader = reader;
        this.caller = caller;
    }

    /**
     * Answers in one piece, or as server-sent events if the request says {@code "stream": true}.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response answer(@Context RoutingContext http) {
        Trace trace = Trace.of(http);
        trace.workedOn();
        ChatCall call = reader.read(trace.takeBody(), http.request().getHeader(Sessions.HEADER));
        sessions.attach(call.target(), trace);
        return call.stream() ? stream(call, trace) : whole(call, trace);
    }

    private Response whole(ChatCall call, Trace trace) {
        Completion completion = caller.answer(call, trace);
        String model = trace.servedModel();
        Response.ResponseBuilder response =
                Response.ok(
                        Json.write(Answers.named(completion, model)), MediaType.APPLICATION_JSON);
        Headers.ofAnswer(trace, trace.bill()).forEach(response::header);
        return response.build();
    }

    private Response stream(ChatCall call, Trace trace) {
        return Response.ok(new EventStream(sink -> relay(call, trace, sink)))
                .type(MediaType.SERVER_SENT_EVENTS)
                .header("Cache-Control", "no-cache")
                .header("X-Accel-Buffering", "no") // asks proxies to pass events on at once
                .build();
    }

    private void relay(ChatCall call, Trace trace, EventSink sink) {
        AnswerStream answer = new AnswerStream(sink, trace, call.usageWish());
        try {
            caller.stream(call, trace, answer::send);
            answer.end();
        } catch (EventSink.ClientGoneException e) {
            return; // the provider call is over, and nobody is left to tell
        } catch (RuntimeException e) {
            if (!sink.begun()) {
                throw e; // a status can still report it
            }
            sink.fail(Failures.of(e, trace));
        }
    }
}
