package io.belvedere.layout;

import io.belvedere.problem.Text;
import java.util.Comparator;
import java.util.List;

/** What a region shows: queries, ordered by id, drawn as the type and its options say. */
public record Widget(WidgetType type, String title, String description, List<Query> queries, WidgetOptions options) {

    public static final int MAX_TITLE_LENGTH = 200;
    public static final int MAX_DESCRIPTION_LENGTH = 4_000;

    public Widget {
        title = Text.optional("widget title", title, MAX_TITLE_LENGTH);
        description = Text.optional("widget description", description, MAX_DESCRIPTION_LENGTH);
        queries = queries.stream().sorted(Comparator.comparing(Query::id)).toList();
    }

    public Widget withType(WidgetType newType) {
        return new Widget(newType, title, description, queries, options);
    }

    public Widget withTitle(String newTitle) {
        return new Widget(type, newTitle, description, queries, options);
    }

    public Widget withDescription(String newDescription) {
        return new Widget(type, title, newDescription, queries, options);
    }

    public Widget withQueries(List<Query> newQueries) {
        return new Widget(type, title, description, newQueries, options);
    }

    public Widget withOptions(WidgetOptions newOptions) {
        return new Widget(type, title, description, queries, newOptions);
    }
}
