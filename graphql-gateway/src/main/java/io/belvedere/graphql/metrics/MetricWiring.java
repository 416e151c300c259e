package io.belvedere.graphql.metrics;

import static graphql.schema.idl.TypeRuntimeWiring.newTypeWiring;

import graphql.schema.idl.NaturalEnumValuesProvider;
import graphql.schema.idl.RuntimeWiring;
import io.belvedere.metric.MetricType;
import io.belvedere.panel.PanelService;
import io.belvedere.promql.syntax.ValueType;
import io.belvedere.query.QueryService;
import io.belvedere.query.SeriesBrowser;
import java.time.InstantSource;

/** Ties what samples there are, and queries of them, to what fetches them. */
public final class MetricWiring {

    /** There is one for all: what its fields answer depends on nothing above them. */
    private static final Object METRICS = new Object();

    private MetricWiring() {}

    public static void wire(
            RuntimeWiring.Builder wiring,
            QueryService queries,
            SeriesBrowser browser,
            PanelService panels,
            InstantSource clock) {
        PromqlQueries asked = new PromqlQueries(queries, panels, clock);
        SeriesQueries series = new SeriesQueries(browser, clock);
        wiring.type("Query", type -> type.dataFetcher("metrics", environment -> METRICS))
                .type("Metrics", type -> type.dataFetcher("series", series::series)
                        .dataFetcher("labelNames", series::labelNames)
                        .dataFetcher("labelValues", series::labelValues)
                        .dataFetcher("metadata", series::metadata)
                        .dataFetcher("query", asked::instant)
                        .dataFetcher("queryRange", asked::range)
                        .dataFetcher("explain", asked::explain))
                .type(newTypeWiring("MetricType").enumValues(new NaturalEnumValuesProvider<>(MetricType.class)))
                .type(newTypeWiring("QueryType").enumValues(new NaturalEnumValuesProvider<>(ValueType.class)));
    }
}
