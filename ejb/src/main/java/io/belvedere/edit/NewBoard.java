package io.belvedere.edit;

import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.layout.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A board to be made, under an id of the caller's choice or one of ours. Without layouts it gets one empty layout. */
public record NewBoard(@Nullable DashboardId id, DashboardContent content, List<Layout> layouts) {

    public NewBoard {
        layouts = List.copyOf(layouts);
    }

    public static NewBoard titled(String title, String description) {
        return new NewBoard(null, DashboardContent.titled(title, description), List.of());
    }
}
