package io.belvedere.graphql.server;

import graphql.schema.idl.RuntimeWiring;
import io.belvedere.build.Build;
import java.time.InstantSource;

/** Ties the server to what tells of it. */
public final class ServerWiring {

    private ServerWiring() {}

    public static void wire(RuntimeWiring.Builder wiring, InstantSource clock) {
        ServerQueries queries = new ServerQueries(Build.ofThisServer(), clock);
        wiring.type("Query", type -> type.dataFetcher("server", queries::server));
    }
}
