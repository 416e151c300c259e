package io.belvedere.rivals.quarkus;

import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

public record Widget(
        @NonNull WidgetType type,
        @NonNull String title,
        @NonNull String description,
        @NonNull List<@NonNull WidgetQuery> queries) {}
