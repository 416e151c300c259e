package io.belvedere.benchmarks.panel;

import io.belvedere.benchmarks.panel.GraphqlCaller.Reply;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;

/** A board of a server, by its id there. */
record StoredBoard(BoardPlan plan, String id) {

    private static final String CREATE =
            """
            mutation($title: String!) {
              createDashboard(input: {title: $title}) { dashboard { id layouts { id } } userErrors { message } }
            }""";
    private static final String EDIT =
            """
            mutation($input: EditDashboardInput!) { editDashboard(input: $input) { revision { number } userErrors { message } } }""";
    private static final String LOOK =
            """
            query($id: ID!, $range: TimeRangeInput!, $maxPoints: Int!) {
              dashboard(id: $id) { layouts { regions { widget { data(range: $range, maxPoints: $maxPoints) {
                asOf
                series { labels points }
                freshness { asOf age source tier complete stale }
                cost { series samples milliseconds }
                error { code message }
              } } } } }
            }""";

    private static final int COLUMNS = 24;
    private static final int WIDTH = 4;
    private static final int HEIGHT = 4;

    /** A dashboard with one layout, and a region for each panel. */
    static StoredBoard make(GraphqlCaller caller, BoardPlan plan) {
        JsonObject dashboard = done(
                        caller,
                        CREATE,
                        Json.createObjectBuilder().add("title", plan.name()).build(),
                        "createDashboard")
                .getJsonObject("dashboard");
        String id = dashboard.getString("id");
        String layout = dashboard.getJsonArray("layouts").getJsonObject(0).getString("id");
        JsonArrayBuilder commands = Json.createArrayBuilder();
        plan.panels().forEach(panel -> commands.add(addRegion(layout, panel)));
        JsonObject input = Json.createObjectBuilder()
                .add("dashboardId", id)
                .add("version", 1)
                .add("commands", commands)
                .build();
        done(caller, EDIT, Json.createObjectBuilder().add("input", input).build(), "editDashboard");
        return new StoredBoard(plan, id);
    }

    private static JsonObject addRegion(String layout, PanelSeries panel) {
        int aRow = COLUMNS / WIDTH;
        JsonObject query = Json.createObjectBuilder()
                .add("id", "A")
                .add("expression", panel.expression())
                .build();
        JsonObject widget = Json.createObjectBuilder()
                .add("type", "TIME_SERIES")
                .add("title", "Panel " + panel.place())
                .add("queries", Json.createArrayBuilder(List.of(query)))
                .build();
        JsonObject region = Json.createObjectBuilder()
                .add("layoutId", layout)
                .add("x", panel.place() % aRow * WIDTH)
                .add("y", panel.place() / aRow * HEIGHT)
                .add("width", WIDTH)
                .add("height", HEIGHT)
                .add("widget", widget)
                .build();
        return Json.createObjectBuilder().add("addRegion", region).build();
    }

    private static JsonObject done(GraphqlCaller caller, String query, JsonObject variables, String mutation) {
        JsonObject payload = caller.ask(query, variables).data().getJsonObject(mutation);
        if (!payload.getJsonArray("userErrors").isEmpty()) {
            throw new IllegalStateException(mutation + " was refused: " + payload.get("userErrors"));
        }
        return payload;
    }

    /** All that it shows, by one request. */
    Reply look(GraphqlCaller caller, BoardWindow window) {
        return caller.ask(
                LOOK,
                Json.createObjectBuilder()
                        .add("id", id)
                        .add(
                                "range",
                                Json.createObjectBuilder()
                                        .add("from", window.from())
                                        .add("until", window.until()))
                        .add("maxPoints", BoardWindow.POINTS)
                        .build());
    }
}
