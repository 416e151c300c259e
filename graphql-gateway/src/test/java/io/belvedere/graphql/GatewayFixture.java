package io.belvedere.graphql;

import graphql.GraphQLError;
import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.graphql.execution.ExecutionLimits;
import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.graphql.execution.GraphqlEngine;
import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.graphql.layout.LayoutsLoader;
import io.belvedere.graphql.wiring.SchemaWiring;
import io.belvedere.graphql.wiring.Services;
import io.belvedere.page.internal.TestCursors;
import io.belvedere.performance.RequestId;
import io.belvedere.tenant.TenantId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schema with its fetchers over services that live in memory. */
public final class GatewayFixture {

    public static final Caller EDITOR = new Caller(TenantId.parse("acme"), "erin", Role.EDITOR);
    public static final Caller FOREIGNER = new Caller(TenantId.parse("other"), "otto", Role.ADMINISTRATOR);
    public static final Caller OPERATOR = new Caller(TenantId.OPERATORS, "admin", Role.ADMINISTRATOR);
    public static final RequestId REQUEST = new RequestId("request-1");

    private final InMemoryBoards boards = new InMemoryBoards();
    private final GraphqlEngine engine = new GraphqlEngine(
            SchemaWiring.schema(new Services(
                    boards.dashboards(),
                    boards.layouts(),
                    new InMemoryUsers(),
                    new InMemoryTenants(),
                    TestCursors.create())),
            ExecutionLimits.DEFAULTS,
            (loaders, caller) -> LayoutsLoader.register(loaders, boards.layouts(), caller));

    public InMemoryBoards boards() {
        return boards;
    }

    public GraphqlEngine engine() {
        return engine;
    }

    public GraphqlAnswer ask(Caller caller, String query, Map<String, @Nullable Object> variables) {
        return engine.execute(new GraphqlRequest(query, null, variables), caller, REQUEST);
    }

    public GraphqlAnswer ask(Caller caller, String query) {
        return ask(caller, query, Map.of());
    }

    /** What is at the path of names and indexes in the answer's data. */
    public static @Nullable Object at(GraphqlAnswer answer, Object... path) {
        Object value = answer.members().get("data");
        for (Object step : path) {
            if (value instanceof Map<?, ?> object) {
                value = object.get(step);
            } else if (value instanceof List<?> array && step instanceof Integer index) {
                value = array.get(index);
            } else {
                throw new AssertionError("no " + step + " in " + value + " of " + answer.members());
            }
        }
        return value;
    }

    public static String text(GraphqlAnswer answer, Object... path) {
        return String.valueOf(at(answer, path));
    }

    public static GraphQLError onlyError(GraphqlAnswer answer) {
        if (answer.result().getErrors().size() != 1) {
            throw new AssertionError("not one error: " + answer.members());
        }
        return answer.result().getErrors().get(0);
    }
}
