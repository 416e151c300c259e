package io.belvedere.dashboard;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/** An order of dashboards in memory: where each stands, and how two places compare. */
record InMemoryOrder(Function<Dashboard, Position> position, Comparator<Position> comparison) {

    static InMemoryOrder of(DashboardQuery query) {
        return switch (query.order()) {
            case CREATED -> created();
            case UPDATED ->
                new InMemoryOrder(
                        dashboard -> Position.at(dashboard.updatedAt(), dashboard.id()),
                        Comparator.comparing(Position::time).reversed().thenComparing(Position::id));
            case TITLE ->
                new InMemoryOrder(
                        dashboard -> Position.at(Words.key(dashboard.title()), dashboard.id()),
                        Comparator.comparing(Position::key, InMemoryOrder::bytewise)
                                .thenComparing(Position::id));
            case RELEVANCE ->
                query.text()
                        .map(Words::key)
                        .map(text -> new InMemoryOrder(
                                dashboard -> Position.at(
                                        Trigrams.similarity(text, Words.key(dashboard.title())), dashboard.id()),
                                Comparator.comparing(Position::score).reversed().thenComparing(Position::id)))
                        .orElseGet(InMemoryOrder::created);
        };
    }

    Page<Dashboard> page(Stream<Dashboard> dashboards, PageRequest request) {
        Position after = request.after();
        return Page.ofSurplus(
                dashboards
                        .filter(found -> after == null || comparison.compare(position.apply(found), after) > 0)
                        .sorted(Comparator.comparing(position, comparison))
                        .limit(request.size() + 1L)
                        .toList(),
                request,
                position);
    }

    private static InMemoryOrder created() {
        return new InMemoryOrder(
                dashboard -> Position.at(dashboard.createdAt(), dashboard.id()),
                Comparator.comparing(Position::time).thenComparing(Position::id));
    }

    private static int bytewise(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
