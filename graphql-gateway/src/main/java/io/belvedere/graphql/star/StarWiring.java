package io.belvedere.graphql.star;

import graphql.schema.idl.RuntimeWiring;
import io.belvedere.graphql.field.Fields;
import io.belvedere.page.Cursors;
import io.belvedere.star.Star;
import io.belvedere.star.StarService;

/** Ties stars to what fetches and changes them. */
public final class StarWiring {

    private StarWiring() {}

    public static void wire(RuntimeWiring.Builder wiring, StarService stars, Cursors cursors) {
        StarMutations mutations = new StarMutations(stars);
        wiring.type("Dashboard", type -> type.dataFetcher("starred", StarQueries::starred)
                        .dataFetcher("starCount", StarQueries::count)
                        .dataFetcher("stars", new StarQueries(stars, cursors)::stars))
                .type("Mutation", type -> type.dataFetcher("starDashboard", mutations::star)
                        .dataFetcher("unstarDashboard", mutations::unstar))
                .type("StarPayload", type -> type.dataFetcher("dashboard", StarMutations::dashboard))
                .type("Star", type -> type.dataFetcher("starredAt", Fields.of(Star.class, Star::createdAt)));
    }
}
