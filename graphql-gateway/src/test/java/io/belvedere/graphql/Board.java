package io.belvedere.graphql;

import static io.belvedere.graphql.GatewayFixture.at;
import static io.belvedere.graphql.GatewayFixture.text;

import io.belvedere.access.Caller;
import io.belvedere.graphql.GatewayFixture.UserErrorAnswer;
import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.graphql.execution.LaterParts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A board of a gateway, by the ids of its dashboard and first layout. In documents they stand for $D and $L. */
public record Board(GatewayFixture gateway, String dashboard, String layout) {

    /** Of the editor's, at revision 1. */
    public static Board create(GatewayFixture gateway) {
        GraphqlAnswer created = gateway.ask(
                GatewayFixture.EDITOR, "mutation{createDashboard(input:{title:\"Ops\"}){dashboard{id layouts{id}}}}");
        return new Board(
                gateway,
                text(created, "createDashboard", "dashboard", "id"),
                text(created, "createDashboard", "dashboard", "layouts", 0, "id"));
    }

    /** The id of a region of one cell that is added on a version. */
    public String add(int version, int x, int y) {
        return text(
                ask(
                        GatewayFixture.EDITOR,
                        "mutation{addRegion(input:{dashboardId:\"$D\", layoutId:\"$L\", version:%d, x:%d, y:%d,"
                                        .formatted(version, x, y)
                                + " width:1, height:1, widget:{type:STAT}}){region{id} userErrors{message}}}"),
                "addRegion",
                "region",
                "id");
    }

    public GraphqlAnswer ask(Caller caller, String document) {
        return gateway.ask(caller, document.replace("$D", dashboard).replace("$L", layout));
    }

    public List<Map<String, ?>> parts(Caller caller, String document) throws IOException {
        return gateway.parts(caller, document.replace("$D", dashboard).replace("$L", layout));
    }

    /** Hands over the later parts as they come. */
    public void laterParts(Caller caller, String document, LaterParts.Outlet outlet) throws IOException {
        gateway.laterParts(caller, document.replace("$D", dashboard).replace("$L", layout), outlet);
    }

    /** What is at the path in an answer of which nothing is refused. */
    public @Nullable Object done(Caller caller, String document, Object... path) {
        GraphqlAnswer answer = ask(caller, document);
        if (answer.problem() != null) {
            throw new AssertionError(answer.members());
        }
        return at(answer, path);
    }

    /** Why the only mutation of the document is refused; it asks for code and message, and what stands for more. */
    public UserErrorAnswer refused(Caller caller, String mutation, String input, String more) {
        return GatewayFixture.refusal(
                ask(
                        caller,
                        "mutation{%s(input:{%s}){userErrors{code message field details %s}}}"
                                .formatted(mutation, input, more)),
                mutation);
    }

    public UserErrorAnswer refused(Caller caller, String mutation, String input) {
        return refused(caller, mutation, input, "");
    }
}
