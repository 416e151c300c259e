package io.belvedere.it.protocol;

import jakarta.json.JsonObject;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** One id of each kind: those of a tenant, or ones that nothing has. */
record Ids(
        String tenant,
        String dashboard,
        String layout,
        String region,
        String folder,
        String comment,
        String snapshot,
        String pin,
        String user,
        String token) {

    private static final String PIN =
            "from: \"2026-05-03T09:00:00Z\", until: \"2026-05-03T11:30:00Z\", reason: \"Outage\"";

    static Ids ofNothing() {
        return new Ids(
                "tenant-" + HexFormat.of().toHexDigits(new Random().nextLong()),
                random(),
                random(),
                random(),
                random(),
                random(),
                random(),
                random(),
                random(),
                random());
    }

    /** Those of things that are made for it in the tenant. */
    static Ids of(TestTenant tenant) {
        Graphql administrator = new Graphql(tenant.administrator());
        Board board = Board.withRegions(administrator, "Of " + tenant.id(), 1);
        JsonObject there = administrator.data(
                "{ layout(id: \"%s\") { regions { id } } users { edges { node { id } } } }".formatted(board.layout()));
        return new Ids(
                tenant.id(),
                board.dashboard(),
                board.layout(),
                there.getJsonObject("layout")
                        .getJsonArray("regions")
                        .getJsonObject(0)
                        .getString("id"),
                made(administrator, "createFolder", "name: \"Of it\"", "folder"),
                made(administrator, "addComment", board.input() + ", text: \"Well\"", "comment"),
                made(
                        administrator,
                        "createSnapshot",
                        "dashboardId: \"%s\", name: \"Then\"".formatted(board.dashboard()),
                        "snapshot"),
                made(administrator, "pinSamples", PIN, "pin"),
                Graphql.nodes(there.getJsonObject("users")).get(0).getString("id"),
                Authorization.issue(tenant.administrator(), "viewer", 600).id());
    }

    private static String made(Graphql graphql, String mutation, String input, String kind) {
        return graphql.data("mutation { %s(input: {%s}) { %s { id } %s } }"
                        .formatted(mutation, input, kind, Graphql.USER_ERRORS))
                .getJsonObject(mutation)
                .getJsonObject(kind)
                .getString("id");
    }

    /** The text with these ids in the places that are named for them. */
    String in(String text) {
        return text.replace("$tenant", tenant)
                .replace("$dashboard", dashboard)
                .replace("$layout", layout)
                .replace("$region", region)
                .replace("$folder", folder)
                .replace("$comment", comment)
                .replace("$snapshot", snapshot)
                .replace("$pin", pin)
                .replace("$user", user);
    }

    /** The text without these ids, to compare what is said of different ones. */
    String blankedIn(String text) {
        String blanked = text;
        for (String id : List.of(tenant, dashboard, layout, region, folder, comment, snapshot, pin, user, token)) {
            blanked = blanked.replace(id, "…");
        }
        return blanked;
    }

    /** The id for a field of this name, such as {@code dashboard_id}. */
    String forField(String name) {
        String kind = name.replaceFirst(".*_(?=[a-z]+_ids?$)", "").replaceFirst("_ids?$", "");
        return switch (kind) {
            case "dashboard" -> dashboard;
            case "layout" -> layout;
            case "region", "session" -> region;
            case "folder", "parent" -> folder;
            case "comment" -> comment;
            case "snapshot" -> snapshot;
            default -> throw new AssertionError("no id is known for " + name);
        };
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }
}
