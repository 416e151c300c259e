package io.belvedere.benchmarks.gateway;

import io.belvedere.benchmarks.GraphqlClient;
import java.util.ArrayList;
import java.util.List;

/** Makes a board whose layout is full of regions, none of which has options. */
final class FilledLayout {

    static final int REGIONS = 50;

    private static final int REGIONS_A_ROW = 6;
    private static final int WIDTH = 4;
    private static final int HEIGHT = 8;
    private static final List<String> TYPES = List.of("TIME_SERIES", "STAT", "GAUGE", "BAR", "TABLE", "HEAT_MAP");

    private FilledLayout() {}

    /** Answers the id of the layout. */
    static String make(GraphqlClient client) {
        String created = client.execute("mutation { createDashboard(input: {title: \"Checkout\"})"
                + " { dashboard { did: id layouts { lid: id } } userErrors { message } } }");
        String layout = GraphqlClient.member(created, "lid");
        List<String> commands = new ArrayList<>();
        for (int region = 0; region < REGIONS; region++) {
            commands.add("{addRegion: " + region(layout, region) + "}");
        }
        String edited = client.execute("mutation { editDashboard(input: {dashboardId: \""
                + GraphqlClient.member(created, "did") + "\", version: 1, commands: [" + String.join(", ", commands)
                + "]}) { revision { number } userErrors { message } } }");
        if (!GraphqlClient.member(edited, "number").equals("2")) {
            throw new IllegalStateException("regions were not added: " + edited);
        }
        return layout;
    }

    private static String region(String layout, int index) {
        return "{layoutId: \"" + layout
                + "\", x: " + WIDTH * (index % REGIONS_A_ROW) + ", y: " + HEIGHT * (index / REGIONS_A_ROW)
                + ", width: " + WIDTH + ", height: " + HEIGHT + ", widget: " + widget(index) + "}";
    }

    private static String widget(int index) {
        String service = "service-" + index;
        return "{type: " + TYPES.get(index % TYPES.size()) + ", title: \"Requests and errors of " + service
                + "\", description: \"What it answers, and how much of that goes wrong; see the runbook.\", queries: ["
                + query("A", "sum by (instance) (rate(http_requests_total{job='" + service + "'}[5m]))", "{{instance}}")
                + ", "
                + query("B", "sum(rate(http_requests_total{job='" + service + "',code=~'5..'}[5m]))", "failed")
                + "]}";
    }

    private static String query(String id, String expression, String legend) {
        return "{id: \"" + id + "\", expression: \"" + expression + "\", legend: \"" + legend + "\"}";
    }
}
