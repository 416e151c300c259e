package io.belvedere.graphql.field;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.page.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.dataloader.DataLoaderRegistry;

/** The beginnings of a list that each dashboard has, read for all dashboards of one request in one call. */
public record FirstPages<T>(BatchedField<Asked, Page<T>> field) {

    public static <T> FirstPages<T> named(String name) {
        return new FirstPages<>(new BatchedField<>(name));
    }

    /** {@code read} takes dashboards, and how many items of each are wanted. */
    public void register(
            DataLoaderRegistry loaders, BiFunction<Set<DashboardId>, Integer, Map<DashboardId, Page<T>>> read) {
        field.register(loaders, asked -> {
            Map<Asked, Page<T>> pages = new LinkedHashMap<>();
            asked.stream()
                    .collect(groupingBy(Asked::size, mapping(Asked::dashboard, toSet())))
                    .forEach((size, dashboards) -> read.apply(dashboards, size)
                            .forEach((dashboard, page) -> pages.put(new Asked(dashboard, size), page)));
            return pages;
        });
    }

    public CompletableFuture<Page<T>> load(DataFetchingEnvironment environment, DashboardId dashboard, int size) {
        return field.load(environment, new Asked(dashboard, size));
    }

    public void forget(DataFetchingEnvironment environment) {
        field.forget(environment);
    }

    /** The first {@code size} items of one dashboard. */
    public record Asked(DashboardId dashboard, int size) {}
}
