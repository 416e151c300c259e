package io.belvedere.graphql.subscription;

import io.belvedere.dashboard.DashboardService;
import io.belvedere.edit.HistoryService;
import io.belvedere.presence.PresenceService;
import io.belvedere.query.QueryService;
import java.time.InstantSource;

/** What subscriptions read, and what tells them when. */
public record SubscriptionSources(
        DashboardService dashboards,
        HistoryService history,
        PresenceService presences,
        QueryService queries,
        Signals signals,
        InstantSource clock) {}
