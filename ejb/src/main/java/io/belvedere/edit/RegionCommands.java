package io.belvedere.edit;

import io.belvedere.layout.Arrangement;
import io.belvedere.layout.Layout;
import io.belvedere.layout.OptionRules;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Query;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What commands do to the regions of one layout. */
final class RegionCommands {

    private RegionCommands() {}

    static Layout apply(Layout layout, RegionCommand command) {
        if (command instanceof RegionCommand.Add add) {
            return adding(
                    layout, new Region(add.region(), add.placement(), layout.nextOrder(), false, false, add.widget()));
        }
        if (command instanceof RegionCommand.AddAnywhere add) {
            Placement place = Arrangement.firstFree(layout, add.width(), add.height());
            return adding(layout, new Region(add.region(), place, layout.nextOrder(), false, false, add.widget()));
        }
        if (command instanceof RegionCommand.Duplicate copy) {
            return duplicating(layout, copy);
        }
        Region region = layout.region(command.region());
        if (command instanceof RegionCommand.Delete) {
            requireUnlocked(region);
            return layout.without(region.id());
        }
        return layout.with(changed(region, command));
    }

    private static Region changed(Region region, RegionCommand command) {
        if (command instanceof RegionCommand.Move move) {
            requireUnlocked(region);
            return region.at(region.placement().movedTo(move.x(), move.y()));
        }
        if (command instanceof RegionCommand.Resize resize) {
            requireUnlocked(region);
            return region.at(region.placement().resizedTo(resize.width(), resize.height()));
        }
        if (command instanceof RegionCommand.Reorder reorder) {
            return region.ordered(reorder.order());
        }
        if (command instanceof RegionCommand.Lock lock) {
            return region.locked(lock.locked());
        }
        if (command instanceof RegionCommand.Collapse collapse) {
            return region.collapsed(collapse.collapsed());
        }
        return region.showing(changed(region.widget(), command));
    }

    private static Widget changed(Widget widget, RegionCommand command) {
        if (command instanceof RegionCommand.Retitle retitle) {
            return widget.withTitle(retitle.title());
        }
        if (command instanceof RegionCommand.Describe describe) {
            return widget.withDescription(describe.description());
        }
        if (command instanceof RegionCommand.ChangeType change) {
            return retyped(widget, change.type());
        }
        if (command instanceof RegionCommand.Restyle restyle) {
            return widget.withOptions(restyled(widget.options(), restyle.options()));
        }
        if (command instanceof RegionCommand.PutQuery put) {
            return changingQueries(widget, queries -> {
                queries.removeIf(query -> query.id().equals(put.query().id()));
                queries.add(put.query());
                return queries;
            });
        }
        if (command instanceof RegionCommand.RemoveQuery remove) {
            return changingQueries(widget, queries -> {
                if (!queries.removeIf(query -> query.id().equals(remove.query()))) {
                    throw BelvedereException.notFound("query", remove.query());
                }
                return queries;
            });
        }
        throw new IllegalStateException("no such command: " + command);
    }

    private static Layout adding(Layout layout, Region region) {
        if (layout.find(region.id()).isPresent()) {
            throw new BelvedereException(
                    Problem.CONFLICT,
                    "layout " + layout.id() + " has a region " + region.id() + " already",
                    Map.of("kind", "region", "id", region.id().toString()));
        }
        return layout.with(region);
    }

    private static Layout duplicating(Layout layout, RegionCommand.Duplicate copy) {
        Region source = layout.region(copy.source());
        Placement wanted = copy.placement() == null ? source.placement() : copy.placement();
        Placement place = copy.placement() == null ? Arrangement.freePlace(layout, wanted) : wanted;
        RegionId id = copy.region();
        return adding(layout, new Region(id, place, layout.nextOrder(), false, source.collapsed(), source.widget()));
    }

    private static Widget retyped(Widget widget, WidgetType type) {
        Widget retyped = OptionRules.retyped(widget, type);
        return type.hasData() ? retyped : retyped.withQueries(List.of());
    }

    private static WidgetOptions restyled(WidgetOptions options, Map<String, @Nullable Object> patch) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(options.values());
        patch.forEach((name, value) -> {
            if (value == null) {
                values.remove(name);
            } else {
                values.put(name, value);
            }
        });
        return new WidgetOptions(values);
    }

    private static Widget changingQueries(Widget widget, UnaryOperator<List<Query>> change) {
        return widget.withQueries(change.apply(new ArrayList<>(widget.queries())));
    }

    private static void requireUnlocked(Region region) {
        if (region.locked()) {
            throw new BelvedereException(
                    Problem.INVALID,
                    "region " + region.id() + " is locked; unlock it first",
                    Map.of("field", "locked", "region", region.id().toString()));
        }
    }
}
