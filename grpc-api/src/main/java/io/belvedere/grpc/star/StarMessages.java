package io.belvedere.grpc.star;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.grpc.v1.StarSummary;
import io.belvedere.grpc.value.Timestamps;
import io.belvedere.star.Star;

/** Stars as messages. */
final class StarMessages {

    private StarMessages() {}

    static io.belvedere.grpc.v1.Star toMessage(Star star) {
        return io.belvedere.grpc.v1.Star.newBuilder()
                .setDashboardId(star.dashboard().toString())
                .setUser(star.user())
                .setCreateTime(Timestamps.toMessage(star.createdAt()))
                .build();
    }

    static StarSummary summary(DashboardId dashboard, long count, boolean starred) {
        return StarSummary.newBuilder()
                .setDashboardId(dashboard.toString())
                .setStarCount(count)
                .setStarred(starred)
                .build();
    }
}
