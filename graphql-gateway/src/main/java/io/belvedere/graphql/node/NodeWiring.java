package io.belvedere.graphql.node;

import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import io.belvedere.access.User;
import io.belvedere.comment.Comment;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.folder.Folder;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Region;
import io.belvedere.problem.BelvedereException;
import io.belvedere.snapshot.Snapshot;
import io.belvedere.tenant.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Ties objects by their ids to what fetches them. */
public final class NodeWiring {

    private static final int MOST_IDS = 100;

    private static final Map<Class<?>, String> TYPES = Map.of(
            Dashboard.class, "Dashboard",
            Layout.class, "Layout",
            Region.class, "Region",
            Folder.class, "Folder",
            Comment.class, "Comment",
            Snapshot.class, "Snapshot",
            User.class, "User",
            Tenant.class, "Tenant");

    private NodeWiring() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("node", NodeWiring::node).dataFetcher("nodes", NodeWiring::nodes))
                .type("Node", type -> type.typeResolver(NodeWiring::typeOf));
    }

    private static CompletableFuture<Object> node(DataFetchingEnvironment environment) {
        return NodeLoaders.NODES.load(environment, Arguments.of(environment).id("id", NodeId::parse));
    }

    private static CompletableFuture<List<Object>> nodes(DataFetchingEnvironment environment) {
        List<String> asked = Arguments.of(environment).texts("ids");
        if (asked.size() > MOST_IDS) {
            throw BelvedereException.invalid("ids", "are " + asked.size() + ", at most " + MOST_IDS + " are allowed");
        }
        List<NodeId> ids = IntStream.range(0, asked.size())
                .mapToObj(index -> NodeId.parse("ids[" + index + "]", asked.get(index)))
                .toList();
        return NodeLoaders.NODES.loadAll(environment, ids);
    }

    private static @Nullable GraphQLObjectType typeOf(TypeResolutionEnvironment environment) {
        Object node = Objects.requireNonNull(environment.<Object>getObject());
        String name = TYPES.get(node.getClass());
        if (name == null) {
            throw new IllegalStateException("no node: " + node.getClass());
        }
        return environment.getSchema().getObjectType(name);
    }
}
