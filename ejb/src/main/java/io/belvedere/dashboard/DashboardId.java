package io.belvedere.dashboard;

import io.belvedere.problem.Uuids;
import java.util.UUID;

/** Identifies a dashboard. */
public record DashboardId(UUID value) {

    public static DashboardId random() {
        return new DashboardId(UUID.randomUUID());
    }

    public static DashboardId parse(String field, String text) {
        return new DashboardId(Uuids.parse(field, text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
