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
 * {@code GET /v1/models}: every name that a request's {@code model} accepts, except those with an
 * α; and {@code GET /v1/models/<name>}: any one of them, also with an α.
 */
@Path("/v1/models")
final class ModelsResource {
    private static final String OURS = "pareto-router";

    private final Tables tables;

    ModelsResource(Tables tables) {
        this.tables = tables;
    }

    /** A model in OpenAI's schema. */
    private static Map<String, Object> model(String id, Catalog catalog) {
        String owner =
                switch (ModelName.of(id, catalog)) {
                    case ModelName.Routed routed -> OURS;
                    case ModelName.Concrete concrete -> catalog.provider(concrete.name());
                };
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", id);
        model.put("object", "model");
        model.put(
                "created",
                catalog.table().provenance().date().atStartOfDay(ZoneOffset.UTC).toEpochSecond());
        model.put("owned_by", owner);
        return model;
    }

    /** The list, in OpenAI's schema; the creation time is the table's. */
    @GET
    public Response list() {
        Catalog catalog = tables.main().catalog();
        List<Map<String, Object>> models = new ArrayList<>();
        models.add(model(ModelName.AUTO, catalog));
        for (Preset preset : Preset.values()) {
            models.add(model(ModelName.AUTO_PREFIX + preset.label(), catalog));
        }
        catalog.models().forEach(info -> models.add(model(info.name(), catalog)));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("object", "list");
        body.put("data", models);
        return Response.ok(Json.write(body), MediaType.APPLICATION_JSON).build();
    }

    /** One model; its name may contain slashes, escaped or not. */
    @GET
    @Path("{name: .+}")
    public Response one(@PathParam("name") String name) {
        return Response.ok(
                        Json.write(model(name, tables.main().catalog())),
                        MediaType.APPLICATION_JSON)
                .build();
    }
}
