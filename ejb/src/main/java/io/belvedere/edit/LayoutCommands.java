package io.belvedere.edit;

import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What commands do to whole layouts. The board holds all of its layouts. */
final class LayoutCommands {

    private LayoutCommands() {}

    static Board apply(Board board, LayoutCommand command, Instant now) {
        if (command instanceof LayoutCommand.Add add) {
            return adding(board, add.layout(), add.name(), List.of(), now);
        }
        if (command instanceof LayoutCommand.Duplicate copy) {
            return adding(board, copy.layout(), copy.name(), copies(board.layout(copy.source())), now);
        }
        Layout layout = board.layout(command.layout());
        if (command instanceof LayoutCommand.Rename rename) {
            return board.with(layout.renamed(rename.name()));
        }
        return deleting(board, layout);
    }

    /** The regions under ids of their own. */
    static List<Region> copies(Layout layout) {
        return layout.regions().stream().map(LayoutCommands::copy).toList();
    }

    private static Region copy(Region region) {
        return new Region(
                RegionId.random(),
                region.placement(),
                region.order(),
                region.locked(),
                region.collapsed(),
                region.widget());
    }

    private static Board adding(Board board, LayoutId id, String name, List<Region> regions, Instant now) {
        if (board.layouts().containsKey(id)) {
            throw new BelvedereException(
                    Problem.CONFLICT,
                    "the dashboard has a layout " + id + " already",
                    Map.of("kind", "layout", "id", id.toString()));
        }
        Layout empty = Layout.empty(
                id,
                board.dashboard().tenant(),
                board.dashboard().id(),
                name,
                now,
                board.dashboard().version());
        return board.with(empty.withRegions(regions));
    }

    private static Board deleting(Board board, Layout layout) {
        Board without = board.without(layout.id());
        DashboardContent content = board.dashboard().content();
        return layout.id().equals(content.defaultLayout()) ? without.with(content.withDefaultLayout(null)) : without;
    }
}
