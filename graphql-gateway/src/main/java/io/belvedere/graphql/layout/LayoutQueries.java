package io.belvedere.graphql.layout;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.graphql.dashboard.DashboardLoaders;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Fields;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutService;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.problem.BelvedereException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads layouts, alone or as those of a dashboard, and what of them a viewport shows. */
record LayoutQueries(LayoutService layouts) {

    Layout layout(DataFetchingEnvironment environment) {
        return layouts.get(Callers.of(environment), Arguments.of(environment).id("id", LayoutId::parse));
    }

    /** The layouts of the dashboard that the field belongs to, read together with those of its siblings. */
    static CompletableFuture<List<Layout>> ofDashboard(DataFetchingEnvironment environment) {
        return LayoutLoaders.LAYOUTS.load(
                environment, Fields.source(environment, Dashboard.class).id());
    }

    static CompletableFuture<@Nullable Layout> oneOfDashboard(DataFetchingEnvironment environment) {
        LayoutId id = Arguments.of(environment).id("id", LayoutId::parse);
        return ofDashboard(environment)
                .thenApply(found -> first(found, layout -> layout.id().equals(id)));
    }

    static CompletableFuture<@Nullable Layout> defaultOfDashboard(DataFetchingEnvironment environment) {
        LayoutId chosen = Fields.source(environment, Dashboard.class).content().defaultLayout();
        return ofDashboard(environment).thenApply(found -> {
            Layout layout = first(found, candidate -> candidate.id().equals(chosen));
            return layout == null ? first(found, candidate -> true) : layout;
        });
    }

    static CompletableFuture<Dashboard> dashboard(DataFetchingEnvironment environment) {
        return DashboardLoaders.DASHBOARDS.load(
                environment, Fields.source(environment, Layout.class).dashboard());
    }

    static DataFetcherResult<List<Region>> regions(DataFetchingEnvironment environment) {
        return LayoutQueries.<List<Region>>placed(environment)
                .data(shown(environment))
                .build();
    }

    private static List<Region> shown(DataFetchingEnvironment environment) {
        List<Region> regions = Fields.source(environment, Layout.class).regions();
        Arguments arguments = Arguments.of(environment);
        if (!arguments.has("viewport")) {
            return regions;
        }
        Arguments viewport = arguments.object("viewport");
        long from = atLeast("viewport.y", viewport.whole("y"), 0);
        long until = from + atLeast("viewport.height", viewport.whole("height"), 1);
        return regions.stream()
                .filter(region -> region.placement().y() < until
                        && region.placement().y() + region.placement().height() > from)
                .toList();
    }

    static DataFetcherResult<Region> region(DataFetchingEnvironment environment) {
        RegionId id = Arguments.of(environment).id("id", RegionId::parse);
        return LayoutQueries.<Region>placed(environment)
                .data(Fields.source(environment, Layout.class).find(id).orElse(null))
                .build();
    }

    /** What lies below is told the layout, unless it is one of the past. */
    private static <T> DataFetcherResult.Builder<T> placed(DataFetchingEnvironment environment) {
        return DataFetcherResult.<T>newResult()
                .localContext(
                        environment.getLocalContext() == Age.PAST
                                ? Age.PAST
                                : Fields.source(environment, Layout.class));
    }

    static DataFetcherResult<Widget> widget(DataFetchingEnvironment environment) {
        Region region = Fields.source(environment, Region.class);
        return DataFetcherResult.<Widget>newResult()
                .data(region.widget())
                .localContext(
                        environment.getLocalContext() instanceof Layout layout ? WidgetPlace.of(layout, region) : null)
                .build();
    }

    /** Layouts as they were: what lies below is not what is stored now. */
    static DataFetcherResult<Collection<Layout>> past(Collection<Layout> layouts) {
        return DataFetcherResult.<Collection<Layout>>newResult()
                .data(layouts)
                .localContext(Age.PAST)
                .build();
    }

    private enum Age {
        PAST
    }

    private static @Nullable Layout first(List<Layout> layouts, Predicate<Layout> wanted) {
        return layouts.stream().filter(wanted).findFirst().orElse(null);
    }

    private static int atLeast(String field, int value, int min) {
        if (value < min) {
            throw BelvedereException.invalid(field, "is " + value + ", must be at least " + min);
        }
        return value;
    }
}
