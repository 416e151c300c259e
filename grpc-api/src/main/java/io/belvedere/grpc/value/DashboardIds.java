package io.belvedere.grpc.value;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.BelvedereException;
import java.util.List;

/** Ids of dashboards in messages, one or many. */
public final class DashboardIds {

    private DashboardIds() {}

    public static DashboardId toDashboardId(String text) {
        return DashboardId.parse("dashboard_id", text);
    }

    public static List<DashboardId> toDashboardIds(List<String> texts) {
        if (texts.size() > PageRequest.MAX_SIZE) {
            throw BelvedereException.invalid(
                    "dashboard_ids", "are " + texts.size() + ", at most " + PageRequest.MAX_SIZE + " are allowed");
        }
        return texts.stream()
                .map(text -> DashboardId.parse("dashboard_ids", text))
                .toList();
    }
}
