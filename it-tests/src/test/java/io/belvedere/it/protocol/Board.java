package io.belvedere.it.protocol;

import io.belvedere.it.server.TestServer;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A dashboard with its first layout. */
record Board(String dashboard, String layout) {

    private static final String FILL =
            """
            with filled as (
                update layout set version = version + ? where id = ?::uuid returning tenant_id, id
            )
            insert into region (id, tenant_id, layout_id, position, x, y, width, height, widget_type, widget_title, options)
            select gen_random_uuid(), tenant_id, id, place, place % 24, place / 24, 1, 1, 'STAT', 'CPU', '{}'
            from filled, generate_series(0, ? - 1) as place
            """;

    static Board create(Graphql editor, String title) {
        JsonObject created = editor.data(
                        "mutation { createDashboard(input: {title: \"%s\"}) { dashboard { id layouts { id } } } }"
                                .formatted(title))
                .getJsonObject("createDashboard")
                .getJsonObject("dashboard");
        return new Board(
                created.getString("id"),
                created.getJsonArray("layouts").getJsonObject(0).getString("id"));
    }

    /** One with regions from the top left on, as if they had been added: the layout's version is their count plus one. */
    static Board withRegions(Graphql editor, String title, int count) {
        Board board = create(editor, title);
        try (Connection database = TestServer.database();
                PreparedStatement fill = database.prepareStatement(FILL)) {
            fill.setInt(1, count - 1);
            fill.setString(2, board.layout);
            fill.setInt(3, count);
            fill.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        // The last version is made by a command, after which no cache holds what was there before.
        editor.data("mutation { renameLayout(input: {id: \"%s\", version: %d, name: \"Main\"}) { layout { id } } }"
                .formatted(board.layout, count));
        return board;
    }

    /** The mutation that adds a region of one cell. */
    String addRegion(int version, int x, int y) {
        return ("addRegion(input: {layoutId: \"%s\", version: %d, x: %d, y: %d, width: 1, height: 1,"
                        + " widget: {type: STAT, title: \"CPU\"}}) { region { id } }")
                .formatted(layout, version, x, y);
    }
}
