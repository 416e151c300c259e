package io.belvedere.edit;

import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.Right;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.dashboard.Variable;
import io.belvedere.folder.FolderId;
import io.belvedere.layout.Layout;
import io.belvedere.problem.Text;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Changes of the dashboard itself. */
public sealed interface DashboardCommand extends Command {

    record Rename(String title) implements DashboardCommand {}

    record Describe(String description) implements DashboardCommand {}

    /** Adds some tags and removes others; the rest stays. */
    record Tag(SortedSet<String> add, SortedSet<String> remove) implements DashboardCommand {}

    /** Out of any folder with none given. */
    record MoveToFolder(@Nullable FolderId folder) implements DashboardCommand {}

    /** Adds the variable, or replaces the one of its name. */
    record PutVariable(Variable variable) implements DashboardCommand {}

    record RemoveVariable(String name) implements DashboardCommand {}

    record SetTimeRange(TimeRange timeRange) implements DashboardCommand {}

    record SetDefaultLayout(LayoutId layout) implements DashboardCommand {}

    record MarkAsTemplate(boolean template) implements DashboardCommand {}

    /** Temporary until then; lasting with none given. */
    record EndAt(@Nullable Instant end) implements DashboardCommand {}

    record GiveTo(String owner) implements DashboardCommand {
        public GiveTo {
            Text.requireStorable("owner", owner);
        }
    }

    record Restrict(boolean restricted) implements DashboardCommand {}

    record Grant(String user, Right right) implements DashboardCommand {
        public Grant {
            Text.requireStorable("user", user);
        }
    }

    record Revoke(String user) implements DashboardCommand {}

    /** Makes the board what is given: its content, its layouts and their regions, and no others. Sharing stays. */
    record Become(DashboardContent content, List<Layout> layouts) implements DashboardCommand {
        public Become {
            layouts = List.copyOf(layouts);
        }
    }
}
