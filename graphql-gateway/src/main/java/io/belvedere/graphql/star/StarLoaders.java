package io.belvedere.graphql.star;

import static java.util.stream.Collectors.toMap;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.graphql.field.BatchedField;
import io.belvedere.graphql.field.FirstPages;
import io.belvedere.star.Star;
import io.belvedere.star.StarService;
import java.util.Map;
import java.util.Set;
import org.dataloader.DataLoaderRegistry;

/** What of stars is read for many dashboards at once. */
public final class StarLoaders {

    static final BatchedField<DashboardId, Boolean> STARRED = new BatchedField<>("starred");
    static final BatchedField<DashboardId, Long> COUNTS = new BatchedField<>("starCounts");
    static final FirstPages<Star> STARS = FirstPages.named("stars");

    private StarLoaders() {}

    public static void register(DataLoaderRegistry loaders, StarService stars, Caller caller) {
        STARRED.register(loaders, ids -> starred(stars, caller, ids));
        COUNTS.register(loaders, ids -> stars.counts(caller, ids));
        STARS.register(loaders, (ids, size) -> stars.firstPages(caller, ids, size));
    }

    static void forget(DataFetchingEnvironment environment) {
        STARRED.forget(environment);
        COUNTS.forget(environment);
        STARS.forget(environment);
    }

    private static Map<DashboardId, Boolean> starred(StarService stars, Caller caller, Set<DashboardId> ids) {
        Set<DashboardId> starred = stars.starred(caller, ids);
        return ids.stream().collect(toMap(id -> id, starred::contains));
    }
}
