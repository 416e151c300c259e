package io.belvedere.graphql.retention;

import static graphql.schema.idl.TypeRuntimeWiring.newTypeWiring;

import graphql.schema.idl.NaturalEnumValuesProvider;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.belvedere.graphql.field.Fields;
import io.belvedere.metric.LabelMatcher;
import io.belvedere.retention.Pin;
import io.belvedere.retention.RetentionPolicy;
import io.belvedere.retention.RetentionService;
import io.belvedere.retention.Stock;
import io.belvedere.retention.Tier;

/** Ties retention to what fetches and changes it. */
public final class RetentionWiring {

    private RetentionWiring() {}

    public static void wire(RuntimeWiring.Builder wiring, RetentionService retention) {
        RetentionQueries queries = new RetentionQueries(retention);
        wiring.type("Query", type -> type.dataFetcher("retention", queries::overview)
                        .dataFetcher("retentionDryRun", queries::dryRun)
                        .dataFetcher("retentionDryRunWithout", queries::dryRunWithout))
                .type("Retention", type -> type.dataFetcher("policies", queries::policies)
                        .dataFetcher("pins", queries::pins)
                        .dataFetcher("report", queries::report)
                        .dataFetcher("nextRun", queries::nextRun))
                .type("Mutation", type -> mutations(type, new RetentionMutations(retention)))
                .type("RetentionPolicy", RetentionWiring::policy)
                .type("RetentionPin", RetentionWiring::pin)
                .type("SeriesMatcher", RetentionWiring::matcher)
                .type("StoredDays", RetentionWiring::stock)
                .type(newTypeWiring("MatcherKind").enumValues(new NaturalEnumValuesProvider<>(LabelMatcher.Kind.class)))
                .type(newTypeWiring("RetentionTier").enumValues(new NaturalEnumValuesProvider<>(Tier.class)));
    }

    private static TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder type, RetentionMutations mutations) {
        return type.dataFetcher("addRetentionPolicy", mutations::add)
                .dataFetcher("changeRetentionPolicy", mutations::change)
                .dataFetcher("enableRetentionPolicy", mutations::enable)
                .dataFetcher("disableRetentionPolicy", mutations::disable)
                .dataFetcher("removeRetentionPolicy", mutations::remove)
                .dataFetcher("pinSamples", mutations::pin)
                .dataFetcher("unpinSamples", mutations::unpin);
    }

    private static TypeRuntimeWiring.Builder policy(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("name", Fields.text(RetentionPolicy.class, RetentionPolicy::name))
                .dataFetcher("position", Fields.of(RetentionPolicy.class, RetentionPolicy::position))
                .dataFetcher("matchers", Fields.of(RetentionPolicy.class, RetentionPolicy::matchers))
                .dataFetcher("kept", Fields.of(RetentionPolicy.class, RetentionPolicy::kept));
    }

    private static TypeRuntimeWiring.Builder pin(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("id", Fields.text(Pin.class, Pin::id))
                .dataFetcher("matchers", Fields.of(Pin.class, pin -> pin.terms().matchers()))
                .dataFetcher("from", Fields.of(Pin.class, pin -> pin.terms().from()))
                .dataFetcher("until", Fields.of(Pin.class, pin -> pin.terms().until()))
                .dataFetcher("reason", Fields.of(Pin.class, pin -> pin.terms().reason()));
    }

    private static TypeRuntimeWiring.Builder matcher(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("name", Fields.of(LabelMatcher.class, LabelMatcher::name))
                .dataFetcher("kind", Fields.of(LabelMatcher.class, LabelMatcher::kind))
                .dataFetcher("value", Fields.of(LabelMatcher.class, LabelMatcher::value));
    }

    private static TypeRuntimeWiring.Builder stock(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("tenant", Fields.textIfThere(Stock.class, stock -> stock.storageClass()
                        .retentionClass()
                        .tenant()))
                .dataFetcher("policy", Fields.text(Stock.class, stock -> stock.storageClass()
                        .retentionClass()
                        .policy()))
                .dataFetcher("tier", Fields.of(Stock.class, stock -> stock.storageClass()
                        .tier()))
                .dataFetcher(
                        "series", Fields.of(Stock.class, stock -> stock.volume().series()))
                .dataFetcher("samples", Fields.of(Stock.class, stock -> stock.volume()
                        .samples()))
                .dataFetcher(
                        "bytes", Fields.of(Stock.class, stock -> stock.volume().bytes()));
    }
}
