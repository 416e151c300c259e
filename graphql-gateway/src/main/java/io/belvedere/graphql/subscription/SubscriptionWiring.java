package io.belvedere.graphql.subscription;

import graphql.schema.idl.RuntimeWiring;

/** Ties subscriptions to what begins them. */
public final class SubscriptionWiring {

    private SubscriptionWiring() {}

    public static void wire(RuntimeWiring.Builder wiring, SubscriptionSources sources) {
        SubscriptionFields fields = new SubscriptionFields(sources);
        wiring.type("Subscription", type -> type.dataFetcher("dashboardChanged", fields::dashboardChanged)
                .dataFetcher("dashboardRefreshed", fields::dashboardRefreshed)
                .dataFetcher("presenceChanged", fields::presenceChanged)
                .dataFetcher("queryResult", fields::queryResult));
    }
}
