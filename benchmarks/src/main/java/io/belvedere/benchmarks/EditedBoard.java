package io.belvedere.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A board of the database under measurement, and what is done to it. Every answer is checked. */
final class EditedBoard {

    private static final int COLUMNS = 24;
    private static final List<String> WORDS =
            List.of("checkout", "payment", "inventory", "gateway", "billing", "shipping", "identity", "catalogue");
    private static final List<String> TYPES = List.of("TIME_SERIES", "STAT", "GAUGE", "BAR", "TABLE");
    private static final String RARE_TYPE = "HEAT_MAP";

    private final GraphqlClient client;
    private final String dashboard;
    private final String layout;
    private final String title;
    private final List<String> regions;
    private long version;
    private String added = "";

    private EditedBoard(GraphqlClient client, String created, String title, List<String> regions) {
        this.client = client;
        this.title = title;
        this.regions = regions;
        dashboard = GraphqlClient.member(created, "did");
        layout = GraphqlClient.member(created, "lid");
        version = 1;
    }

    /** A board with its regions in rows of twelve, two columns wide; one is left out for the one to be added. */
    static EditedBoard make(GraphqlClient client, int index, int regions) {
        String title = WORDS.get(index % WORDS.size()) + " "
                + UUID.nameUUIDFromBytes(new byte[] {(byte) index, (byte) (index >> 8)})
                        .toString()
                        .substring(0, 8);
        String created = client.execute("mutation { createDashboard(input: {title: \"" + title + "\", tags: [\"team-"
                + index % 20 + "\"]}) { dashboard { did: id layouts { lid: id } } userErrors { message } } }");
        List<String> ids = IntStream.range(1, regions)
                .mapToObj(region -> UUID.randomUUID().toString())
                .toList();
        EditedBoard board = new EditedBoard(client, created, title, ids);
        board.fill(index);
        return board;
    }

    String title() {
        return title;
    }

    void load() {
        String answer = client.execute("{ dashboard(id: \"" + dashboard
                + "\") { title layouts { id version regions { id x y width height order locked collapsed"
                + " widget { type title queries { id expression } options } } } } }");
        require(answer.split("\"widget\":", -1).length - 1 == regions.size(), answer);
    }

    void add() {
        added = UUID.randomUUID().toString();
        String answer = edit(
                "addRegion",
                "newRegionId: \"" + added + "\", x: 0, y: 100, width: 2, height: 2,"
                        + " widget: {type: STAT, title: \"Added\"}");
        require(answer.contains(added), answer);
    }

    void move(int x) {
        edit("moveRegion", region(added) + "x: " + Math.min(x, COLUMNS - 2) + ", y: " + (200 + version));
    }

    void resize(int size) {
        edit("resizeRegion", region(added) + "width: " + size + ", height: " + (2 + version));
    }

    /** Ten regions together to where nothing is, as a person drags what is selected. */
    void dragTen() {
        String commands = IntStream.range(0, 10)
                .mapToObj(index -> "{moveRegion: {" + region(regions.get(index)) + "layoutId: \"" + layout + "\", x: "
                        + 2 * index + ", y: 9000}}")
                .collect(Collectors.joining(", "));
        accepted(client.execute("mutation { editDashboard(input: {dashboardId: \"" + dashboard + "\", version: "
                + version + ", commands: [" + commands + "]}) { revision { number } userErrors { message } } }"));
    }

    void undo() {
        step("undo");
    }

    void redo() {
        step("redo");
    }

    void delete() {
        edit("deleteRegion", region(added));
    }

    /** Leaves the board as it was, so that each sample begins alike. */
    void takeBackAll() {
        for (int step = 0; step < 5; step++) {
            step("undo");
        }
    }

    static void search(GraphqlClient client, String title) {
        String answer = client.execute("{ dashboards(first: 20, filter: {text: \"" + title
                + "\"}, orderBy: RELEVANCE) { edges { node { title } } } }");
        require(answer.contains(title), answer);
    }

    /** The word before the number, without its third letter. */
    static void searchMistyped(GraphqlClient client, String title) {
        String word = title.substring(0, title.indexOf(' '));
        String mistyped = word.substring(0, 2) + word.substring(3);
        String answer = client.execute("{ dashboards(first: 20, filter: {text: \"" + mistyped
                + "\"}, orderBy: RELEVANCE) { edges { node { title } } } }");
        require(answer.toLowerCase(Locale.ROOT).contains(word), answer);
    }

    static void filter(GraphqlClient client) {
        String answer = client.execute(
                "{ dashboards(first: 20, filter: {widgetType: " + RARE_TYPE + "}) { edges { node { title } } } }");
        require(answer.contains("\"title\""), answer);
    }

    private void fill(int boardIndex) {
        List<String> commands = new ArrayList<>();
        for (int index = 0; index < regions.size(); index++) {
            String type = index == 0 && boardIndex % 50 == 0 ? RARE_TYPE : TYPES.get(index % TYPES.size());
            commands.add("{addRegion: {layoutId: \"" + layout + "\", newRegionId: \"" + regions.get(index) + "\", x: "
                    + 2 * (index % 12) + ", y: " + 2 * (index / 12) + ", width: 2, height: 2, widget: {type: " + type
                    + ", title: \"Widget " + index + " of " + title
                    + "\", queries: [{id: \"A\", expression: \"rate(http_requests_total[5m])\"}]"
                    + ", options: {unit: \"percent\", decimals: 1}}}}");
        }
        accepted(client.execute("mutation { editDashboard(input: {dashboardId: \"" + dashboard + "\", version: "
                + version + ", commands: [" + String.join(", ", commands)
                + "]}) { revision { number } userErrors { message } } }"));
        load();
    }

    private String edit(String mutation, String arguments) {
        String answer = client.execute("mutation { " + mutation + "(input: {dashboardId: \"" + dashboard
                + "\", layoutId: \"" + layout + "\", version: " + version + ", " + arguments
                + "}) { revision { number } layout { version regions { id } } userErrors { message } } }");
        accepted(answer);
        return answer;
    }

    private void step(String mutation) {
        accepted(client.execute("mutation { " + mutation + "(input: {dashboardId: \"" + dashboard
                + "\"}) { revision { number } userErrors { message } } }"));
    }

    private void accepted(String answer) {
        long number = Long.parseLong(GraphqlClient.member(answer, "number"));
        require(number == version + 1, answer);
        version = number;
    }

    private static String region(String id) {
        return "regionId: \"" + id + "\", ";
    }

    private static void require(boolean right, String answer) {
        if (!right) {
            throw new IllegalStateException("a wrong answer: " + answer.substring(0, Math.min(2_000, answer.length())));
        }
    }
}
