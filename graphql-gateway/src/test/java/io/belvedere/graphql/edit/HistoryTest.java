package io.belvedere.graphql.edit;

import static io.belvedere.graphql.GatewayFixture.COLLEAGUE;
import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.graphql.Board;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.GatewayFixture.UserErrorAnswer;
import io.belvedere.graphql.execution.GraphqlAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Undo, redo, history, differences and past boards. */
class HistoryTest {

    private static final String TITLE = "{dashboard(id:\"$D\"){title}}";

    private final GatewayFixture gateway = new GatewayFixture();
    private final Board board = Board.create(gateway);

    @BeforeEach
    void renameTwice() {
        rename(EDITOR, 1, "One");
        rename(EDITOR, 2, "Two");
    }

    @Test
    void undoAndRedo_goBackAndForth() {
        assertThat(step("undo")).hasToString("{revision={number=4, kind=UNDO, reverts=3}, dashboard={title=One}}");
        assertThat(step("undo")).hasToString("{revision={number=5, kind=UNDO, reverts=2}, dashboard={title=Ops}}");
        assertThat(step("redo")).hasToString("{revision={number=6, kind=REDO, reverts=2}, dashboard={title=One}}");
    }

    @Test
    void undo_withNothingLeftIsNotFound() {
        assertThat(board.refused(COLLEAGUE, "undo", "dashboardId:\"$D\"").code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void undo_ofWhatSomebodyChangedConflictsOrIsSkipped() {
        rename(COLLEAGUE, 3, "Carl's");

        UserErrorAnswer refusal =
                board.refused(EDITOR, "undo", "dashboardId:\"$D\"", "conflicts{field theirs yours author}");

        assertThat(refusal.code()).isEqualTo("CONFLICT");
        assertThat(refusal.get("conflicts")).hasToString("[{field=title, theirs=Carl's, yours=One, author=carl}]");
        assertThat(board.refused(EDITOR, "undo", "dashboardId:\"$D\", conflicts:SKIP")
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void history_isNewestFirstAndPaged() {
        String query = "{dashboard(id:\"$D\"){history(first:2 %s){edges{node{number author kind undoState changes{"
                + "subject{kind} field before after}}} pageInfo{hasNextPage endCursor}}}}";
        GraphqlAnswer first = board.ask(EDITOR, query.formatted(""));
        String cursor = text(first, "dashboard", "history", "pageInfo", "endCursor");

        Object second = board.done(
                EDITOR, query.formatted(", after:\"" + cursor + "\""), "dashboard", "history", "edges", 0, "node");

        assertThat(first.members())
                .asString()
                .contains("{node={number=3, author=erin, kind=EDIT, undoState=DONE, changes=[{subject={kind=DASHBOARD},"
                        + " field=title, before=One, after=Two}]}}");
        assertThat(second).asString().contains("number=1", "kind=CREATE", "undoState=NONE", "subject={kind=LAYOUT}");
    }

    @Test
    void nameRevision_makesItFindable() {
        board.done(
                EDITOR,
                "mutation{nameRevision(input:{dashboardId:\"$D\", number:2, name:\"Before the fair\"}){revision{name}}}");

        Object named = board.done(
                EDITOR,
                "{dashboard(id:\"$D\"){history(namedOnly:true){edges{node{number name}}}}}",
                "dashboard",
                "history",
                "edges");

        assertThat(named).isEqualTo(List.of(Map.of("node", Map.of("number", 2, "name", "Before the fair"))));
    }

    @Test
    void restoreRevision_isAnEditThatCanBeUndone() {
        Object restored = board.done(
                EDITOR,
                "mutation{restoreRevision(input:{dashboardId:\"$D\", version:3, number:1}){revision{kind}"
                        + " dashboard{title}}}",
                "restoreRevision");

        step("undo");

        assertThat(restored).hasToString("{revision={kind=RESTORE}, dashboard={title=Ops}}");
        assertThat(board.done(EDITOR, TITLE, "dashboard", "title")).isEqualTo("Two");
    }

    @Test
    void difference_isToldFieldByFieldAndInSentences() {
        Object difference = board.done(
                EDITOR,
                "{dashboard(id:\"$D\"){difference(from:1, to:3){from to changes{field before after} lines}}}",
                "dashboard",
                "difference");

        assertThat(difference)
                .asString()
                .startsWith("{from=1, to=3, changes=[{field=title, before=Ops, after=Two}], lines=[")
                .contains("Ops", "Two");
    }

    @Test
    void boardAt_isTheWholeBoardAsItWas() {
        board.add(3, 4, 5);

        Object past = board.done(
                EDITOR,
                "{dashboard(id:\"$D\"){boardAt(number:2){title tags timeRange{from} layouts{name regions{x}}}"
                        + " now:boardAt(number:4){title layouts{regions{x}}}}}",
                "dashboard");

        assertThat(past)
                .hasToString(
                        "{boardAt={title=One, tags=[], timeRange={from=now-6h}, layouts=[{name=Main, regions=[]}]},"
                                + " now={title=Two, layouts=[{regions=[{x=4}]}]}}");
    }

    @Test
    void revision_ofAnUnknownNumberIsNotFound() {
        assertThat(board.ask(EDITOR, "{dashboard(id:\"$D\"){revision(number:9){kind}}}")
                        .members()
                        .toString())
                .contains("code=NOT_FOUND", "no revision with id 9");
    }

    private Object step(String mutation) {
        return String.valueOf(board.done(
                EDITOR,
                "mutation{%s(input:{dashboardId:\"$D\"}){revision{number kind reverts} dashboard{title}}}"
                        .formatted(mutation),
                mutation));
    }

    private void rename(Caller caller, int version, String title) {
        board.done(
                caller,
                "mutation{renameDashboard(input:{dashboardId:\"$D\", version:%d, title:\"%s\"}){dashboard{id}}}"
                        .formatted(version, title));
    }
}
