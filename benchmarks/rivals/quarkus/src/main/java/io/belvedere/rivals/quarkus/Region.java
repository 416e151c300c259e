package io.belvedere.rivals.quarkus;

import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

public record Region(
        @Id @NonNull String id,
        int x,
        int y,
        int width,
        int height,
        int order,
        boolean locked,
        boolean collapsed,
        @NonNull Widget widget) {}
