package io.belvedere.rivals.quarkus;

import org.eclipse.microprofile.graphql.NonNull;

public record WidgetQuery(
        @NonNull String id, @NonNull String expression, @NonNull String legend, boolean hidden) {}
