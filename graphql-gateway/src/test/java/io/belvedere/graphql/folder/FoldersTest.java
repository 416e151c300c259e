package io.belvedere.graphql.folder;

import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.VIEWER;
import static io.belvedere.graphql.GatewayFixture.onlyError;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.graphql.Board;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.GatewayFixture.UserErrorAnswer;
import io.belvedere.graphql.execution.GraphqlAnswer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FoldersTest {

    private final Board board = Board.create(new GatewayFixture());

    @Test
    void folders_areMadeRenamedMovedAndDeleted() {
        String plants = create("Plants", "");
        String ulm = create("Ulm", plants);

        Object done = board.done(
                EDITOR,
                """
                mutation {
                  renameFolder(input: {folderId: "%1$s", version: 1, name: "Neu-Ulm"}) { folder { name parent { name } } }
                  moveFolder(input: {folderId: "%1$s", version: 2}) { folder { version parent { name } } }
                  deleteFolder(input: {folderId: "%1$s", version: 3}) { deletedId }
                }"""
                        .formatted(ulm));

        assertThat(done)
                .hasToString("{renameFolder={folder={name=Neu-Ulm, parent={name=Plants}}},"
                        + " moveFolder={folder={version=3, parent=null}}, deleteFolder={deletedId=%s}}".formatted(ulm));
    }

    @Test
    void folders_areListedByNameWhereverTheyLieOrInOnePlace() {
        String plants = create("plants", "");
        create("Offices", "");
        create("Ulm", plants);

        Object listed = board.done(
                VIEWER,
                """
                {
                  all: folders(first: 2) { edges { node { name } } pageInfo { hasNextPage } }
                  top: folders(topOnly: true) { edges { node { name } } }
                  below: folders(parentId: "%s") { edges { node { name parent { name } } } }
                }"""
                        .formatted(plants));

        assertThat(listed)
                .hasToString("{all={edges=[{node={name=Offices}}, {node={name=plants}}], pageInfo={hasNextPage=true}},"
                        + " top={edges=[{node={name=Offices}}, {node={name=plants}}]},"
                        + " below={edges=[{node={name=Ulm, parent={name=plants}}}]}}");
    }

    @Test
    void folders_continueBehindACursorOfTheSamePlaceOnly() {
        create("a", "");
        create("b", "");
        String cursor = String.valueOf(
                board.done(VIEWER, "{folders(first:1){pageInfo{endCursor}}}", "folders", "pageInfo", "endCursor"));

        Object rest =
                board.done(VIEWER, "{folders(after:\"%s\"){edges{node{name}}}}".formatted(cursor), "folders", "edges");
        GraphqlAnswer elsewhere =
                board.ask(VIEWER, "{folders(topOnly:true, after:\"%s\"){edges{node{name}}}}".formatted(cursor));

        assertThat(rest).hasToString("[{node={name=b}}]");
        assertThat(onlyError(elsewhere).getMessage()).contains("after is not a cursor of this list");
    }

    @Test
    void dashboards_tellTheirFoldersInOneRead() {
        String plants = create("Plants", "");
        for (int number = 0; number < 20; number++) {
            board.done(
                    EDITOR,
                    "mutation{createDashboard(input:{title:\"D\", folderId:\"%s\"}){dashboard{id}}}".formatted(plants));
        }

        int before = board.gateway().calls().count();

        Object folders = board.done(VIEWER, "{dashboards{edges{node{folder{name}}}}}", "dashboards", "edges");

        assertThat(folders).asString().startsWith("[{node={folder=null}}, {node={folder={name=Plants}}},");
        assertThat(board.gateway().calls().count() - before).isEqualTo(1);
    }

    @Test
    void createFolder_namesTheFieldThatIsWrong() {
        create("Plants", "");
        String nowhere = UUID.randomUUID().toString();

        UserErrorAnswer taken = board.refused(EDITOR, "createFolder", "name:\"PLANTS\"");
        UserErrorAnswer homeless =
                board.refused(EDITOR, "createFolder", "name:\"a\", parentId:\"%s\"".formatted(nowhere));

        assertThat(taken.code()).isEqualTo("CONFLICT");
        assertThat(taken.get("field")).isEqualTo(List.of("name"));
        assertThat(homeless.code()).isEqualTo("INVALID");
        assertThat(homeless.get("field")).isEqualTo(List.of("parentId"));
    }

    @Test
    void moveFolder_refusesACircle() {
        String a = create("a", "");
        String b = create("b", a);

        UserErrorAnswer refused =
                board.refused(EDITOR, "moveFolder", "folderId:\"%s\", version:1, parentId:\"%s\"".formatted(a, b));

        assertThat(refused.code()).isEqualTo("INVALID");
        assertThat(refused.get("field")).isEqualTo(List.of("parentId"));
    }

    @Test
    void deleteFolder_saysHowMuchItHolds() {
        String a = create("a", "");
        create("b", a);

        UserErrorAnswer refused = board.refused(EDITOR, "deleteFolder", "folderId:\"%s\", version:1".formatted(a));

        assertThat(refused.code()).isEqualTo("CONFLICT");
        assertThat(refused.get("details"))
                .isEqualTo(Map.of("kind", "folder", "id", a, "folders", "1", "dashboards", "0"));
    }

    @Test
    void createFolder_isForEditors() {
        GraphqlAnswer answer = board.ask(VIEWER, "mutation{createFolder(input:{name:\"a\"}){folder{id}}}");

        assertThat(onlyError(answer).getExtensions()).containsEntry("code", "FORBIDDEN");
    }

    private String create(String name, String parent) {
        String place = parent.isEmpty() ? "" : ", parentId:\"%s\"".formatted(parent);
        return String.valueOf(board.done(
                EDITOR,
                "mutation{createFolder(input:{name:\"%s\"%s}){folder{id} userErrors{message}}}".formatted(name, place),
                "createFolder",
                "folder",
                "id"));
    }
}
