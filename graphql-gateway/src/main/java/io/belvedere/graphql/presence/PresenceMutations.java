package io.belvedere.graphql.presence;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.layout.RegionId;
import io.belvedere.presence.Presence;
import io.belvedere.presence.PresenceService;
import io.belvedere.presence.Renewal;
import io.belvedere.presence.SessionId;
import io.belvedere.presence.Whereabouts;

/** Tells where callers are. */
record PresenceMutations(PresenceService presences) {

    Joined join(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        SessionId known = input.findId("sessionId", SessionId::parse);
        Whereabouts whereabouts = new Whereabouts(
                input.id("dashboardId", DashboardId::parse),
                input.id("layoutId", LayoutId::parse),
                input.findId("editing", RegionId::parse));
        Renewal renewal =
                presences.renew(Callers.of(environment), known == null ? SessionId.random() : known, whereabouts);
        return new Joined(renewal.presence(), renewal.renewAfter().toSeconds());
    }

    Left leave(DataFetchingEnvironment environment) {
        SessionId session = Arguments.ofInput(environment).id("sessionId", SessionId::parse);
        presences.leave(Callers.of(environment), session);
        return new Left(session.toString());
    }

    /** The payload of who is there. */
    public record Joined(Presence presence, long renewAfterSeconds) {}

    /** The payload of who is there no more. */
    public record Left(String endedId) {}
}
