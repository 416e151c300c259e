package io.belvedere.graphql.edit;

import static io.belvedere.graphql.edit.LayoutMappings.layout;

import io.belvedere.edit.RegionCommand;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Queries;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import io.belvedere.problem.BelvedereException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What mutations of regions ask for, by their names. */
final class RegionMappings {

    static final Map<String, Mapping> ALL = Map.ofEntries(
            one("addRegion", RegionMappings::adding),
            one(
                    "moveRegion",
                    input -> new RegionCommand.Move(layout(input), region(input), input.whole("x"), input.whole("y"))),
            one(
                    "resizeRegion",
                    input -> new RegionCommand.Resize(
                            layout(input), region(input), input.whole("width"), input.whole("height"))),
            one("retitleRegion", input -> new RegionCommand.Retitle(layout(input), region(input), input.text("title"))),
            one(
                    "describeRegion",
                    input -> new RegionCommand.Describe(layout(input), region(input), input.text("description"))),
            one(
                    "restyleRegion",
                    input -> new RegionCommand.Restyle(layout(input), region(input), input.json("options"))),
            one(
                    "changeWidgetType",
                    input -> new RegionCommand.ChangeType(
                            layout(input), region(input), input.choice("type", WidgetType.class))),
            one(
                    "putQuery",
                    input -> new RegionCommand.PutQuery(
                            layout(input), region(input), Queries.fromJson("query", input.json("query")))),
            one(
                    "removeQuery",
                    input -> new RegionCommand.RemoveQuery(layout(input), region(input), input.text("queryId"))),
            one(
                    "reorderRegion",
                    input -> new RegionCommand.Reorder(layout(input), region(input), input.whole("order"))),
            one("lockRegion", input -> new RegionCommand.Lock(layout(input), region(input), input.flag("locked"))),
            one(
                    "collapseRegion",
                    input -> new RegionCommand.Collapse(layout(input), region(input), input.flag("collapsed"))),
            one(
                    "duplicateRegion",
                    input ->
                            new RegionCommand.Duplicate(layout(input), region(input), newRegion(input), copied(input))),
            one("deleteRegion", input -> new RegionCommand.Delete(layout(input), region(input))));

    private RegionMappings() {}

    static RegionId region(Arguments input) {
        return input.id("regionId", RegionId::parse);
    }

    private static RegionCommand adding(Arguments input) {
        Widget widget = widget(input.object("widget"));
        if (input.has("x") != input.has("y")) {
            String given = input.has("x") ? "x" : "y";
            throw BelvedereException.invalid(
                    given, "is given without " + (input.has("x") ? "y" : "x") + "; give both, or neither");
        }
        return input.has("x")
                ? new RegionCommand.Add(layout(input), newRegion(input), placement(input), widget)
                : new RegionCommand.AddAnywhere(
                        layout(input), newRegion(input), input.whole("width"), input.whole("height"), widget);
    }

    private static Widget widget(Arguments widget) {
        return new Widget(
                widget.choice("type", WidgetType.class),
                widget.text("title"),
                widget.text("description"),
                Inputs.queries(widget.objects("queries")),
                new WidgetOptions(widget.jsonOrEmpty("options")));
    }

    private static RegionId newRegion(Arguments input) {
        RegionId chosen = input.findId("newRegionId", RegionId::parse);
        return chosen == null ? RegionId.random() : chosen;
    }

    private static @Nullable Placement copied(Arguments input) {
        return input.has("placement") ? placement(input.object("placement")) : null;
    }

    private static Placement placement(Arguments input) {
        return new Placement(input.whole("x"), input.whole("y"), input.whole("width"), input.whole("height"));
    }

    private static Map.Entry<String, Mapping> one(String name, Function<Arguments, RegionCommand> command) {
        return Map.entry(name, input -> List.of(command.apply(input)));
    }
}
