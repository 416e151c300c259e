package io.belvedere.graphql.field;

import io.belvedere.page.Cursors;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A page of a list in Relay's form. The component names are the schema's field names. */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {

    public static <T> Connection<T> of(Page<T> page, PageRequest asked, Cursors.OfList list) {
        List<Edge<T>> edges = IntStream.range(0, page.items().size())
                .mapToObj(index -> new Edge<>(
                        list.write(page.positions().get(index)), page.items().get(index)))
                .toList();
        String start = edges.isEmpty() ? null : edges.get(0).cursor();
        String end = edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor();
        return new Connection<>(edges, new PageInfo(page.hasMore(), asked.after() != null, start, end));
    }

    /** An item and the cursor behind it. */
    public record Edge<T>(String cursor, T node) {}

    /** A page that begins behind a cursor has that cursor's item before it. */
    public record PageInfo(
            boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor, @Nullable String endCursor) {}
}
