package io.belvedere.code;

import io.belvedere.dashboard.DashboardContent;
import io.belvedere.layout.Layout;
import java.util.List;

/**
 * What a dashboard of another system became here. It keeps all rules of this one, and the report names everything that
 * did not come over as it was.
 */
public record Imported(DashboardContent content, List<Layout> layouts, List<ImportNote> report) {
    public Imported {
        layouts = List.copyOf(layouts);
        report = List.copyOf(report);
    }
}
