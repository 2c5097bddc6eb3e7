package io.paretorouter.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure in OpenAI's error schema. */
public final class ErrorResponses {

    /** Called by the framework. */
    public ErrorResponses() {}

    /** Answers what JAX-RS refuses: paths, methods, media types. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException e, RoutingContext http) {
        Response response = e.getResponse();
        ApiError error = HttpErrors.of(response.getStatus(), http);
        Trace.of(http).failed(error.code());
        Response.ResponseBuilder builder = response(error);
        if (response.getHeaderString("Allow") != null) {
            builder.header("Allow", response.getHeaderString("Allow"));
        }
        return builder.build();
    }

    /** Answers all other failures. */
    @ServerExceptionMapper
    public Response failed(Throwable e, RoutingContext http) {
        return response(Failures.of(e, Trace.of(http))).build();
    }

    private static Response.ResponseBuilder response(ApiError error) {
        return Response.status(error.status())
                .header("Retry-After", error.retryAfterSeconds()) // null leaves it out
                .entity(error.json())
                .type(MediaType.APPLICATION_JSON_TYPE);
    }
}
