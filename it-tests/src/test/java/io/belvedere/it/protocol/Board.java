package io.belvedere.it.protocol;

import jakarta.json.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A dashboard with its first layout. */
record Board(String dashboard, String layout) {

    static Board create(Graphql editor, String title) {
        JsonObject created = editor.data(
                        "mutation { createDashboard(input: {title: \"%s\"}) { dashboard { id layouts { id } } %s } }"
                                .formatted(title, Graphql.USER_ERRORS))
                .getJsonObject("createDashboard")
                .getJsonObject("dashboard");
        return new Board(
                created.getString("id"),
                created.getJsonArray("layouts").getJsonObject(0).getString("id"));
    }

    /** One with regions from the top left on, added by one edit: the layout's version is 2. */
    static Board withRegions(Graphql editor, String title, int count) {
        Board board = create(editor, title);
        String commands = IntStream.range(0, count)
                .mapToObj(place ->
                        "{addRegion: {layoutId: \"%s\", x: %d, y: %d, width: 1, height: 1, widget: {type: STAT, title: \"CPU\"}}}"
                                .formatted(board.layout, place % 24, place / 24))
                .collect(Collectors.joining(", "));
        editor.data("mutation { editDashboard(input: {%s, version: 1, commands: [%s]}) { revision { number } %s } }"
                .formatted(board.input(), commands, Graphql.USER_ERRORS));
        return board;
    }

    /** The member of an input that says which dashboard. */
    String input() {
        return "dashboardId: \"" + dashboard + "\"";
    }

    /** The mutation that adds a region of one cell. */
    String addRegion(int version, int x, int y) {
        return ("addRegion(input: {%s, layoutId: \"%s\", version: %d, x: %d, y: %d, width: 1, height: 1,"
                        + " widget: {type: STAT, title: \"CPU\"}}) { region { id } %s }")
                .formatted(input(), layout, version, x, y, Graphql.USER_ERRORS);
    }
}
