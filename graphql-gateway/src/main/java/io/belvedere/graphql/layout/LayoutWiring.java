package io.belvedere.graphql.layout;

import static graphql.schema.idl.TypeRuntimeWiring.newTypeWiring;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.idl.NaturalEnumValuesProvider;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.belvedere.graphql.field.Fields;
import io.belvedere.graphql.field.OwnField;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.Markdown;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Region;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetType;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ties layouts, regions and widgets to what fetches them. */
public final class LayoutWiring {

    private LayoutWiring() {}

    public static void wire(RuntimeWiring.Builder wiring, LayoutService layouts, Markdown markdown) {
        wiring.type("Query", type -> type.dataFetcher("layout", new LayoutQueries(layouts)::layout))
                .type("Dashboard", type -> type.dataFetcher("layouts", LayoutQueries::ofDashboard)
                        .dataFetcher("layout", LayoutQueries::oneOfDashboard)
                        .dataFetcher("defaultLayout", LayoutQueries::defaultOfDashboard))
                .type("Layout", type -> type.dataFetcher("id", Fields.text(Layout.class, Layout::id))
                        .dataFetcher("dashboard", LayoutQueries::dashboard)
                        .dataFetcher("regions", (OwnField<?>) LayoutQueries::regions)
                        .dataFetcher("region", (OwnField<?>) LayoutQueries::region))
                .type("Region", LayoutWiring::region)
                .type("Widget", type -> type.dataFetcher("options", Fields.of(Widget.class, widget -> widget.options()
                                .values()))
                        .dataFetcher("html", Fields.of(Widget.class, widget -> html(markdown, widget))))
                .type(newTypeWiring("WidgetType").enumValues(new NaturalEnumValuesProvider<>(WidgetType.class)));
    }

    /** Of layouts as they were: what lies below them is not what is stored now. */
    public static DataFetcherResult<Collection<Layout>> past(Collection<Layout> layouts) {
        return LayoutQueries.past(layouts);
    }

    /** A region of a layout that stands alone: what lies below it is told the layout. */
    public static DataFetcherResult<Region> placed(Layout layout, Region region) {
        return DataFetcherResult.<Region>newResult()
                .data(region)
                .localContext(layout)
                .build();
    }

    private static TypeRuntimeWiring.Builder region(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("id", Fields.text(Region.class, Region::id))
                .dataFetcher("x", cells(Placement::x))
                .dataFetcher("y", cells(Placement::y))
                .dataFetcher("width", cells(Placement::width))
                .dataFetcher("height", cells(Placement::height))
                .dataFetcher("widget", (OwnField<?>) LayoutQueries::widget);
    }

    private static DataFetcher<?> cells(Function<Placement, Integer> side) {
        return Fields.of(Region.class, region -> side.apply(region.placement()));
    }

    /** The content of a text; a text without any is empty. */
    private static @Nullable String html(Markdown markdown, Widget widget) {
        if (widget.type() != WidgetType.TEXT) {
            return null;
        }
        Object content = widget.options().values().get("content");
        return markdown.toHtml(content instanceof String text ? text : "");
    }
}
