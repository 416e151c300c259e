package io.belvedere.code.internal;

import io.belvedere.code.BoardFile;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.VariableRules;
import io.belvedere.edit.Board;
import io.belvedere.folder.FolderId;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Region;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a file what it leaves open, as the board that stands has it: numbers behind the order of lists, and when layouts
 * were made. So a file that was just exported is no change.
 */
record Alignment(Optional<Board> present, Instant now) {

    DashboardContent content(BoardFile file, @Nullable FolderId folder) {
        Map<String, Integer> orders = new HashMap<>();
        present.ifPresent(board -> board.dashboard()
                .content()
                .variables()
                .forEach(variable -> orders.put(variable.name(), variable.order())));
        List<Variable> wanted = file.content().variables();
        Map<String, Integer> aligned =
                Orders.of(wanted.stream().map(Variable::name).toList(), orders, VariableRules.MAX_ORDER);
        return file.content()
                .inFolder(folder)
                .withVariables(wanted.stream()
                        .map(variable -> ordered(variable, aligned.getOrDefault(variable.name(), 0)))
                        .toList());
    }

    /** New layouts are made a little after each other, so that they stay in the order of the file. */
    List<Layout> layouts(BoardFile file) {
        List<Layout> layouts = new ArrayList<>();
        for (Layout layout : file.layouts()) {
            Layout was = present.map(board -> board.layouts().get(layout.id())).orElse(null);
            Instant createdAt = was == null ? now.plus(layouts.size(), ChronoUnit.MICROS) : was.createdAt();
            layouts.add(new Layout(
                    layout.id(),
                    layout.tenant(),
                    layout.dashboard(),
                    layout.name(),
                    regions(layout, was),
                    createdAt,
                    was == null ? 0 : was.version()));
        }
        return layouts;
    }

    private static List<Region> regions(Layout layout, @Nullable Layout was) {
        Map<UUID, Integer> orders = new HashMap<>();
        if (was != null) {
            was.regions().forEach(region -> orders.put(region.id().value(), region.order()));
        }
        List<UUID> ids =
                layout.regions().stream().map(region -> region.id().value()).toList();
        Map<UUID, Integer> aligned = Orders.of(ids, orders, Region.MAX_ORDER);
        return layout.regions().stream()
                .map(region -> region.ordered(aligned.getOrDefault(region.id().value(), 0)))
                .toList();
    }

    private static Variable ordered(Variable variable, int order) {
        return new Variable(
                variable.name(),
                variable.label(),
                order,
                variable.definition(),
                variable.multiple(),
                variable.includeAll(),
                variable.selected());
    }
}
