package io.belvedere.rivals.quarkus;

import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

public record Layout(
        @Id @NonNull String id, @NonNull String name, int version, @NonNull List<@NonNull Region> regions) {}
