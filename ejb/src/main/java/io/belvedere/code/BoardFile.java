package io.belvedere.code;

import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.layout.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board as a file says it. Its folder is a path of names from the top, empty outside of any folder; the content itself
 * names none. The version, if there is one, is that of the board that the file was made from. When layouts were made,
 * and their versions, are not in the file and mean nothing here.
 */
public record BoardFile(
        DashboardId id, List<String> folder, @Nullable Long version, DashboardContent content, List<Layout> layouts) {

    public BoardFile {
        folder = List.copyOf(folder);
        layouts = List.copyOf(layouts);
    }

    /** How many regions all layouts have together. */
    public int regions() {
        return layouts.stream().mapToInt(layout -> layout.regions().size()).sum();
    }
}
