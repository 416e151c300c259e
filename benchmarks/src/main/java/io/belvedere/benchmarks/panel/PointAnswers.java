package io.belvedere.benchmarks.panel;

import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.graphql.execution.ExecutionLimits;
import io.belvedere.graphql.execution.GraphqlEngine;
import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.graphql.field.JsonObjects;
import io.belvedere.graphql.field.PackedPoints;
import io.belvedere.graphql.http.AnswerWriter;
import io.belvedere.performance.RequestId;
import io.belvedere.tenant.TenantId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Panels of one series each as bytes of JSON, made by the engine and the writer of the gateway. The schema is the way down
 * to the points alone; engine and limits are as they are in a server.
 */
final class PointAnswers {

    private static final Caller CALLER = new Caller(TenantId.OPERATORS, "benchmark", Role.VIEWER);
    private static final RequestId ID = new RequestId("benchmark");

    private final PointForm form;
    private final GraphqlEngine engine;

    private record Panel(List<Object> series) {}

    PointAnswers(PointForm form, List<AnsweredPoints> panels, long stepMillis) {
        this.form = form;
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(PackedPoints.SCALAR)
                .scalar(JsonObjects.SCALAR)
                .type("Query", type -> type.dataFetcher("panels", any -> shown(panels, stepMillis)))
                .build();
        engine = new GraphqlEngine(
                new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(form.schema()), wiring),
                ExecutionLimits.DEFAULTS,
                (loaders, caller, turns) -> {});
    }

    private List<Panel> shown(List<AnsweredPoints> panels, long stepMillis) {
        return IntStream.range(0, panels.size())
                .mapToObj(panel -> new Panel(
                        List.of(form.shown(Map.of("panel", Integer.toString(panel)), panels.get(panel), stepMillis))))
                .toList();
    }

    /** Executes the query, and writes the answer. */
    void write(ByteArrayOutputStream target) {
        GraphqlRequest request = new GraphqlRequest(form.query(), null, Map.of());
        AnswerWriter.write(engine.execute(request, CALLER, ID).members(), target);
    }

    /** What a client reads of it, by panel. */
    List<AnsweredPoints> read() {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        write(answer);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.toByteArray()))) {
            JsonObject body = reader.readObject();
            if (body.containsKey("errors")) {
                throw new IllegalStateException("answered " + body.get("errors"));
            }
            return body.getJsonObject("data").getJsonArray("panels").getValuesAs(JsonObject.class).stream()
                    .map(panel -> panel.getJsonArray("series").getJsonObject(0).get("points"))
                    .map(form::read)
                    .toList();
        }
    }
}
