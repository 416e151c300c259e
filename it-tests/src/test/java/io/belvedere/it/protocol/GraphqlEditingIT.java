package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.server.ShippedEar;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ann and Ben edit one board by GraphQL, in the shipped server with its own store. */
@ExtendWith(ArquillianExtension.class)
class GraphqlEditingIT {

    private TestTenant tenant;
    private Graphql ann;
    private Graphql ben;
    private Board board;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @BeforeEach
    void enter() {
        tenant = TestTenant.create();
        ann = new Graphql(tenant.editor("ann"));
        ben = new Graphql(tenant.editor("ben"));
        board = Board.create(ann, "Fleet");
    }

    @Test
    void editsOfDifferentFields_bothSurvive() {
        String region = region(1);
        done(ben, "moveRegion", on(2, region) + "x: 8, y: 1", "revision { number }");

        JsonObject merged = done(
                ann,
                "retitleRegion",
                on(2, region) + "title: \"Load\"",
                "revision { number } region { x widget { title } } layout { version }");

        assertThat(merged)
                .hasToString("{\"revision\":{\"number\":4},\"region\":{\"x\":8,\"widget\":{\"title\":\"Load\"}},"
                        + "\"layout\":{\"version\":4}}");
    }

    @Test
    void editsOfTheSameField_conflictWithBothSides() {
        String region = region(1);
        done(ben, "retitleRegion", on(2, region) + "title: \"Ben's\"", "revision { number }");

        JsonObject refusal = refused(ann, "retitleRegion", on(2, region) + "title: \"Ann's\"");

        assertThat(refusal.getString("code")).isEqualTo("CONFLICT");
        assertThat(refusal.getJsonArray("conflicts").getJsonObject(0))
                .hasToString(
                        ("{\"subject\":{\"kind\":\"REGION\",\"layoutId\":\"%s\",\"regionId\":\"%s\"},\"field\":\"title\","
                                        + "\"base\":\"CPU\",\"theirs\":\"Ben's\",\"yours\":\"Ann's\",\"author\":\"ben\",\"number\":3}")
                                .formatted(board.layout(), region));
    }

    @Test
    void undoAndRedo_areOnesOwn() {
        String region = region(1);
        done(ann, "moveRegion", on(2, region) + "x: 8, y: 0", "revision { number }");
        done(ben, "retitleRegion", on(3, region) + "title: \"Ben's\"", "revision { number }");

        JsonObject undone = step("undo");
        JsonObject redone = step("redo");

        assertThat(undone.toString()).contains("\"kind\":\"UNDO\",\"reverts\":3", "\"x\":0", "Ben's");
        assertThat(redone.toString()).contains("\"kind\":\"REDO\",\"reverts\":3", "\"x\":8", "Ben's");
    }

    @Test
    void undo_ofWhatSomebodyChangedSinceConflicts() {
        String region = region(1);
        done(ann, "retitleRegion", on(2, region) + "title: \"Ann's\"", "revision { number }");
        done(ben, "retitleRegion", on(3, region) + "title: \"Ben's\"", "revision { number }");

        JsonObject refusal = refused(ann, "undo", "dashboardId: \"%s\"".formatted(board.dashboard()));

        assertThat(refusal.getString("code")).isEqualTo("CONFLICT");
        assertThat(refusal.getJsonArray("conflicts").toString()).contains("Ben's", "\"author\":\"ben\"");
    }

    @Test
    void overlap_isRefusedOrPushedDown() {
        String lower = region(1);

        JsonObject refusal = refused(ben, "addRegion", adding(board, 2));
        JsonObject pushed = done(
                ben,
                "addRegion",
                adding(board, 2) + ", overlap: PUSH_DOWN",
                "region { y } layout { region(id: \"%s\") { y } }".formatted(lower));

        assertThat(refusal.getString("code")).isEqualTo("INVALID");
        assertThat(refusal.getString("message")).contains("overlaps region " + lower);
        assertThat(pushed).hasToString("{\"region\":{\"y\":0},\"layout\":{\"region\":{\"y\":1}}}");
    }

    @Test
    void batch_isOneRevisionOrNone() {
        String layout = UUID.randomUUID().toString();
        String batch =
                """
                dashboardId: "%s", version: 1, commands: [
                  {createLayout: {newLayoutId: "%s", name: "Wall"}},
                  {addRegion: {layoutId: "%s", width: 4, height: 2, widget: {type: STAT}}},
                  {renameDashboard: {title: "%s"}}]""";

        JsonObject refusal = refused(ann, "editDashboard", batch.formatted(board.dashboard(), layout, layout, " "));
        JsonObject done = done(
                ann,
                "editDashboard",
                batch.formatted(board.dashboard(), layout, layout, "Ships"),
                "revision { number } dashboard { title layouts { name regions { width } } }");

        assertThat(refusal.getString("code")).isEqualTo("INVALID");
        assertThat(done)
                .hasToString("{\"revision\":{\"number\":2},\"dashboard\":{\"title\":\"Ships\",\"layouts\":["
                        + "{\"name\":\"Main\",\"regions\":[]},{\"name\":\"Wall\",\"regions\":[{\"width\":4}]}]}}");
    }

    @Test
    void requestSentTwice_isCarriedOutOnce() {
        String input = adding(board, 1) + ", requestId: \"r-1\"";
        JsonObject first = done(ann, "addRegion", input, "region { id } revision { number }");

        JsonObject second = done(ann, "addRegion", input, "region { id } revision { number }");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void takenIdOfARegion_isRefused() {
        String taken = region(1);
        Board another = Board.create(ann, "Another");

        JsonObject refusal = refused(ann, "addRegion", adding(another, 1) + ", newRegionId: \"%s\"".formatted(taken));

        assertThat(refusal.getString("code")).isEqualTo("CONFLICT");
    }

    @Test
    void history_isNamedComparedAndRestored() {
        String id = board.dashboard();
        done(
                ann,
                "renameDashboard",
                "dashboardId: \"%s\", version: 1, title: \"Ships\"".formatted(id),
                "revision { number }");
        done(ann, "nameRevision", "dashboardId: \"%s\", number: 1, name: \"First\"".formatted(id), "revision { name }");

        JsonObject seen = ben.data(
                        """
                        { dashboard(id: "%s") {
                            history(first: 1) { edges { node { number author changes { field before after } } }
                                                pageInfo { hasNextPage } }
                            named: history(namedOnly: true) { edges { node { number name } } }
                            difference(from: 1, to: 2) { lines changes { field before after } } } }
                        """
                                .formatted(id))
                .getJsonObject("dashboard");
        JsonObject restored = done(
                ben,
                "restoreRevision",
                "dashboardId: \"%s\", version: 2, number: 1".formatted(id),
                "revision { number kind } dashboard { title }");

        String change = "{\"field\":\"title\",\"before\":\"Fleet\",\"after\":\"Ships\"}";
        assertThat(seen.getJsonObject("history").toString())
                .contains("\"number\":2,\"author\":\"ann\",\"changes\":[" + change + "]", "\"hasNextPage\":true");
        assertThat(seen.getJsonObject("named").toString()).contains("{\"number\":1,\"name\":\"First\"}");
        assertThat(seen.getJsonObject("difference").toString()).contains(change, "Ships");
        assertThat(restored)
                .hasToString("{\"revision\":{\"number\":3,\"kind\":\"RESTORE\"},\"dashboard\":{\"title\":\"Fleet\"}}");
    }

    @Test
    void trash_givesBackWhatWasDeleted() {
        String region = region(1);
        String id = board.dashboard();
        done(ann, "deleteDashboard", "dashboardId: \"%s\", version: 1".formatted(id), "deletedId");
        assertThat(ann.code("{ dashboard(id: \"%s\") { title } }".formatted(id)))
                .isEqualTo("NOT_FOUND");
        JsonObject trash =
                ann.data("{ trash { edges { node { id title deletedBy } } } }").getJsonObject("trash");

        JsonObject restored = done(
                ann,
                "restoreDashboard",
                "dashboardId: \"%s\"".formatted(id),
                "dashboard { layouts { regions { id } } }");

        assertThat(Graphql.nodes(trash).toString()).contains(id, "\"title\":\"Fleet\",\"deletedBy\":\"ann\"");
        assertThat(restored.toString()).contains(region);
    }

    @Test
    void search_findsByMistypedTextOwnerTagsAndWidgets() {
        region(1);
        done(ann, "createDashboard", "title: \"Database latency\", tags: [\"db\", \"slo\"]", "dashboard { title }");

        assertThat(titles("text: \"databse\"")).isEqualTo("Database latency");
        assertThat(titles("tags: [\"slo\"]")).isEqualTo("Database latency");
        assertThat(titles("widgetType: STAT")).isEqualTo("Fleet");
        assertThat(titles("owner: \"ben\"")).isEmpty();
    }

    @Test
    void restrictedDashboard_isThereForThoseWithAGrantOnly() {
        String id = board.dashboard();
        done(
                ann,
                "shareDashboard",
                "dashboardId: \"%s\", version: 1, restricted: true".formatted(id),
                "dashboard { sharing { restricted } }");
        assertThat(ben.code("{ dashboard(id: \"%s\") { title } }".formatted(id)))
                .isEqualTo("NOT_FOUND");

        done(
                ann,
                "shareDashboard",
                "dashboardId: \"%s\", version: 2, grant: [{user: \"ben\", right: VIEW}]".formatted(id),
                "dashboard { version }");

        assertThat(ben.data("{ dashboard(id: \"%s\") { myRight } }".formatted(id))
                        .toString())
                .contains("VIEW");
        assertThat(ben.code("mutation { renameDashboard(input: {dashboardId: \"%s\", version: 3, title: \"x\"})"
                                .formatted(id)
                        + " { userErrors { code } } }"))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void presence_isSeenByOthersUntilLeft() {
        String place = "dashboardId: \"%s\", layoutId: \"%s\"".formatted(board.dashboard(), board.layout());
        String session = done(ben, "joinDashboard", place, "presence { sessionId }")
                .getJsonObject("presence")
                .getString("sessionId");
        String there = present();

        done(ben, "leaveDashboard", "sessionId: \"%s\"".formatted(session), "endedId");

        assertThat(there).contains("\"user\":\"ben\"", session);
        assertThat(present()).doesNotContain("ben");
    }

    @Test
    void text_isAnsweredAsHarmlessHtml() {
        JsonObject text = done(
                ann,
                "addRegion",
                on(board, 1) + "width: 4, height: 2, widget: {type: TEXT, options: {content: \"# Call\\n\\n**112**\"}}",
                "region { widget { html } }");

        assertThat(text.getJsonObject("region").getJsonObject("widget").getString("html"))
                .contains("<h1>Call</h1>", "<strong>112</strong>");
    }

    @Test
    void regions_areServedByViewport() {
        Board tall = Board.withRegions(ann, "Tall", 100);

        JsonObject rows = ann.data(
                "{ layout(id: \"%s\") { regions(viewport: {y: 2, height: 1}) { y } } }".formatted(tall.layout()));

        assertThat(rows.getJsonObject("layout").getJsonArray("regions")).hasSize(24);
    }

    private String region(int version) {
        return done(ann, "addRegion", adding(board, version), "region { id }")
                .getJsonObject("region")
                .getString("id");
    }

    /** The input that adds a region of one cell in the upper left corner. */
    private static String adding(Board board, int version) {
        return on(board, version) + "x: 0, y: 0, width: 1, height: 1, widget: {type: STAT, title: \"CPU\"}";
    }

    private static String on(Board board, int version) {
        return board.input() + ", layoutId: \"%s\", version: %d, ".formatted(board.layout(), version);
    }

    private String on(int version, String region) {
        return on(board, version) + "regionId: \"%s\", ".formatted(region);
    }

    private JsonObject step(String mutation) {
        return done(
                ann,
                mutation,
                "dashboardId: \"%s\"".formatted(board.dashboard()),
                "revision { kind reverts } layouts { regions { x widget { title } } }");
    }

    private String present() {
        return ann.data("{ dashboard(id: \"%s\") { presence { user sessionId } } }".formatted(board.dashboard()))
                .toString();
    }

    private String titles(String filter) {
        return String.join(
                ", ",
                Graphql.nodes(ann.data("{ dashboards(filter: {%s}) { edges { node { title } } } }".formatted(filter))
                                .getJsonObject("dashboards"))
                        .stream()
                        .map(node -> node.getString("title"))
                        .toList());
    }

    /** The payload of a command that is not refused. */
    private static JsonObject done(Graphql editor, String mutation, String input, String fields) {
        JsonObject payload = editor.data("mutation { %s(input: {%s}) { %s %s } }"
                        .formatted(mutation, input, fields, Graphql.USER_ERRORS))
                .getJsonObject(mutation);
        return Json.createObjectBuilder(payload).remove("userErrors").build();
    }

    /** Why a command is refused, with both sides of each conflict. */
    private static JsonObject refused(Graphql editor, String mutation, String input) {
        JsonObject answer = editor.execute(
                "mutation { %s(input: {%s}) { userErrors { code message conflicts { subject { kind layoutId regionId }"
                                .formatted(mutation, input)
                        + " field base theirs yours author number } } } }");
        return answer.getJsonObject("data")
                .getJsonObject(mutation)
                .getJsonArray("userErrors")
                .getJsonObject(0);
    }
}
