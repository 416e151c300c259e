package io.belvedere.graphql.panel;

import static graphql.schema.idl.TypeRuntimeWiring.newTypeWiring;

import graphql.schema.idl.NaturalEnumValuesProvider;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.belvedere.graphql.field.Fields;
import io.belvedere.panel.Panel;
import io.belvedere.panel.PanelCost;
import io.belvedere.panel.PanelFreshness;
import io.belvedere.panel.PanelFreshness.Source;
import io.belvedere.panel.PanelService;
import io.belvedere.panel.VariableValues;
import io.belvedere.rollup.Resolution;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Ties what widgets show to what fetches it. */
public final class PanelWiring {

    private PanelWiring() {}

    public static void wire(RuntimeWiring.Builder wiring, PanelService panels, InstantSource clock) {
        PanelQueries queries = new PanelQueries(panels);
        wiring.type("Widget", type -> type.dataFetcher("data", queries::data))
                .type("Dashboard", type -> type.dataFetcher("variableValues", queries::values))
                .type("WidgetData", PanelWiring::panel)
                .type("Freshness", type -> freshness(type, clock))
                .type(
                        "QueryCost",
                        type -> type.dataFetcher(
                                "milliseconds",
                                Fields.of(
                                        PanelCost.class, cost -> cost.duration().toNanos() / 1e6)))
                .type(
                        "VariableValues",
                        type -> type.dataFetcher("error", Fields.of(VariableValues.class, values -> values.fault()
                                .map(ToldFault::of)
                                .orElse(null))))
                .type(newTypeWiring("FreshnessSource").enumValues(new NaturalEnumValuesProvider<>(Source.class)));
    }

    private static TypeRuntimeWiring.Builder panel(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("asOf", Fields.of(Panel.class, panel -> panel.freshness()
                        .asOf()))
                .dataFetcher(
                        "from",
                        Fields.of(
                                Panel.class,
                                panel -> Instant.ofEpochMilli(panel.grid().startMillis())))
                .dataFetcher(
                        "until",
                        Fields.of(
                                Panel.class,
                                panel -> Instant.ofEpochMilli(panel.grid().endMillis())))
                .dataFetcher(
                        "step", Fields.of(Panel.class, panel -> panel.grid().stepMillis()))
                .dataFetcher("series", Fields.of(Panel.class, PointedSeries::of))
                .dataFetcher("error", Fields.of(Panel.class, panel -> panel.fault()
                        .map(ToldFault::of)
                        .orElse(null)));
    }

    private static TypeRuntimeWiring.Builder freshness(TypeRuntimeWiring.Builder type, InstantSource clock) {
        return type.dataFetcher(
                        "age",
                        Fields.of(
                                PanelFreshness.class,
                                freshness -> clock.millis() - freshness.asOf().toEpochMilli()))
                .dataFetcher("tier", Fields.of(PanelFreshness.class, freshness -> tier(freshness.coarsest())))
                .dataFetcher("stale", Fields.of(PanelFreshness.class, freshness -> freshness.source() == Source.STALE));
    }

    private static @Nullable String tier(@Nullable Resolution coarsest) {
        return coarsest == null ? null : coarsest.text();
    }
}
