package io.belvedere.graphql.presence;

import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Fields;
import io.belvedere.presence.Presence;
import io.belvedere.presence.PresenceService;

/** Ties presence to what tells and fetches it. */
public final class PresenceWiring {

    private PresenceWiring() {}

    public static void wire(RuntimeWiring.Builder wiring, PresenceService presences) {
        PresenceMutations mutations = new PresenceMutations(presences);
        wiring.type("Mutation", type -> type.dataFetcher("joinDashboard", mutations::join)
                        .dataFetcher("leaveDashboard", mutations::leave))
                .type(
                        "Dashboard",
                        type -> type.dataFetcher(
                                "presence",
                                environment -> presences.of(
                                        Callers.of(environment),
                                        Fields.source(environment, Dashboard.class)
                                                .id())))
                .type("Presence", PresenceWiring::presence);
    }

    private static TypeRuntimeWiring.Builder presence(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("sessionId", Fields.text(Presence.class, Presence::session))
                .dataFetcher("layoutId", Fields.text(Presence.class, presence -> presence.whereabouts()
                        .layout()))
                .dataFetcher("editing", Fields.textIfThere(Presence.class, presence -> presence.whereabouts()
                        .editing()));
    }
}
