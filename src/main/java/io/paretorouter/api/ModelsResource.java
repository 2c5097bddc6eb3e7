package io.paretorouter.api;

import io.paretorouter.core.score.Preset;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /v1/models}: every name that a request's {@code model} takes, but for the α's in
 * between; and {@code GET /v1/models/<name>}, one of them.
 */
@Path("/v1/models")
final class ModelsResource {
    private static final String OURS = "pareto-router";

    private final Catalog catalog;
    private final long created;
    private final byte[] list;

    ModelsResource(Catalog catalog) {
        this.catalog = catalog;
        this.created =
                catalog.table().provenance().date().atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        List<Map<String, Object>> models = new ArrayList<>();
        models.add(model(ModelName.AUTO));
        for (Preset preset : Preset.values()) {
            models.add(model(ModelName.AUTO_PREFIX + preset.label()));
        }
        catalog.models().forEach(info -> models.add(model(info.name())));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("object", "list");
        body.put("data", models);
        this.list = Json.write(body);
    }

    /** A model in OpenAI's schema. */
    private Map<String, Object> model(String id) {
        String owner =
                switch (ModelName.of(id, catalog)) {
                    case ModelName.Routed routed -> OURS;
                    case ModelName.Concrete concrete -> catalog.provider(concrete.name());
                };
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", id);
        model.put("object", "model");
        model.put("created", created);
        model.put("owned_by", owner);
        return model;
    }

    /** The list, in OpenAI's schema; the time is the table's. */
    @GET
    public Response list() {
        return Response.ok(list, MediaType.APPLICATION_JSON).build();
    }

    /** One model; its name may hold slashes, escaped or not. */
    @GET
    @Path("{name: .+}")
    public Response one(@PathParam("name") String name) {
        return Response.ok(Json.write(model(name)), MediaType.APPLICATION_JSON).build();
    }
}
