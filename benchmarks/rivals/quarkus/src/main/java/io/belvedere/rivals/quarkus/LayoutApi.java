package io.belvedere.rivals.quarkus;

import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Serves layouts from memory by SmallRye GraphQL. */
@GraphQLApi
public class LayoutApi {

    @Inject
    Layouts layouts;

    @Query
    public Layout layout(@Id @NonNull @Name("id") String id) {
        return layouts.find(id);
    }
}
