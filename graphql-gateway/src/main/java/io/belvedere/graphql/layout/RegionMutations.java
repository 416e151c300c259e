package io.belvedere.graphql.layout;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.layout.Layout;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;

/** Changes the regions of a layout. */
public record RegionMutations(LayoutService layouts) {

    public Changed addRegion(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        LayoutId id = input.id("layoutId", LayoutId::parse);
        Placement placement =
                new Placement(input.whole("x"), input.whole("y"), input.whole("width"), input.whole("height"));
        Widget widget = widget(input.object("widget"));
        LayoutsLoader.in(environment).clearAll();
        Layout layout = layouts.addRegion(Callers.of(environment), id, input.version(), placement, widget);
        return new Changed(layout, layout.regions().get(layout.regions().size() - 1));
    }

    public Changed retitleRegion(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        LayoutId id = input.id("layoutId", LayoutId::parse);
        RegionId region = input.id("regionId", RegionId::parse);
        LayoutsLoader.in(environment).clearAll();
        Layout layout =
                layouts.retitleRegion(Callers.of(environment), id, input.version(), region, input.text("title"));
        return new Changed(layout, layout.region(region));
    }

    public Removed deleteRegion(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        LayoutId id = input.id("layoutId", LayoutId::parse);
        RegionId region = input.id("regionId", RegionId::parse);
        LayoutsLoader.in(environment).clearAll();
        Layout layout = layouts.deleteRegion(Callers.of(environment), id, input.version(), region);
        return new Removed(layout, region.toString());
    }

    private static Widget widget(Arguments widget) {
        return new Widget(
                widget.choice("type", WidgetType.class),
                widget.text("title"),
                new WidgetOptions(widget.json("options")));
    }

    /** The payload of a command that leaves a region. */
    public record Changed(Layout layout, Region region) {}

    /** The payload of a command that took a region away. */
    public record Removed(Layout layout, String deletedId) {}
}
