package io.belvedere.query;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.SampleSource;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.evaluation.PromqlEngine;
import io.belvedere.promql.syntax.LabelMatch;
import io.belvedere.promql.syntax.PromqlException;
import io.belvedere.promql.syntax.VectorSelector;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The queries of boards over samples in memory, of one tenant, evaluated in earnest. Times do not tell which labels there are. */
public final class InMemoryQueries implements StoredQueries, SeriesBrowser {

    private final Map<SeriesLabels, NavigableMap<Long, Double>> samples = new LinkedHashMap<>();
    private final Map<String, BelvedereException> failing = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, MetricMetadata> metadata = new TreeMap<>();
    private final List<Duration> timeouts = new ArrayList<>();
    private final Map<String, CompletableFuture<Boolean>> held = new HashMap<>();
    private int batches;

    /** Adds samples of a series, one at each step until the end. */
    public void fill(Map<String, String> labels, long fromMillis, long untilMillis, long stepMillis, double value) {
        NavigableMap<Long, Double> series = samples.computeIfAbsent(SeriesLabels.of(labels), absent -> new TreeMap<>());
        for (long time = fromMillis; time < untilMillis; time += stepMillis) {
            series.put(time, value);
        }
    }

    public void fail(String text, BelvedereException failure) {
        failing.put(text, failure);
    }

    /** Nothing comes of this query until what is returned is completed. */
    public CompletableFuture<Boolean> hold(String text) {
        return held.computeIfAbsent(text, absent -> new CompletableFuture<>());
    }

    public void recover() {
        failing.clear();
    }

    /** What was asked, in order. */
    public List<Asked> asked() {
        return asked;
    }

    /** How long each batch is waited for. */
    public List<Duration> timeouts() {
        return timeouts;
    }

    public int batches() {
        return batches;
    }

    @Override
    public boolean mayAskOthers(Caller caller) {
        return caller.role().includes(Role.EDITOR);
    }

    @Override
    public List<Pending<QueryAnswer>> begin(TenantId tenant, List<Asked> queries, Duration timeout) {
        batches++;
        asked.addAll(queries);
        timeouts.add(timeout);
        return queries.stream().map(this::begin).toList();
    }

    private Pending<QueryAnswer> begin(Asked query) {
        CompletableFuture<Boolean> release = held.getOrDefault(query.text(), CompletableFuture.completedFuture(true));
        return new Pending<>() {
            @Override
            public QueryAnswer get() {
                release.join();
                return answer(query);
            }

            @Override
            public CompletionStage<?> settled() {
                return release;
            }
        };
    }

    private QueryAnswer answer(Asked query) {
        BelvedereException failure = failing.get(query.text());
        if (failure != null) {
            throw failure;
        }
        Grid grid = query.grid();
        PromqlEngine engine = new PromqlEngine(this::select, QueryLimits.DEFAULTS);
        QueryResult result = grid.steps() == 1
                ? engine.instant(parse(query.text()), grid.startMillis())
                : engine.range(parse(query.text()), grid);
        return new QueryAnswer(result, new Freshness(grid.endMillis(), 0, grid.steps(), false, null));
    }

    private static Query parse(String text) {
        try {
            return Query.parse(text);
        } catch (PromqlException wrong) {
            throw BelvedereException.invalid("query", String.valueOf(wrong.getMessage()));
        }
    }

    private void select(SampleSource.Selection selection, SampleSource.Visitor visitor) {
        samples.forEach((labels, all) -> {
            NavigableMap<Long, Double> found =
                    all.subMap(selection.afterMillis(), false, selection.untilMillis(), true);
            if (!found.isEmpty() && meets(labels, selection.matches())) {
                visitor.series(
                        labels,
                        found.keySet().stream().mapToLong(Long::longValue).toArray(),
                        found.values().stream().mapToDouble(Double::doubleValue).toArray());
            }
        });
    }

    private static boolean meets(SeriesLabels labels, List<LabelMatch> matches) {
        return matches.stream().allMatch(match -> meets(labels.asMap().getOrDefault(match.name(), ""), match));
    }

    private static boolean meets(String value, LabelMatch match) {
        return switch (match.operator()) {
            case EQUAL -> value.equals(match.value());
            case NOT_EQUAL -> !value.equals(match.value());
            case MATCHES -> value.matches(match.value());
            case NOT_MATCHES -> !value.matches(match.value());
        };
    }

    @Override
    public Found<Labels> series(Caller caller, SeriesScope scope) {
        return Found.of(
                present(scope).stream().map(labels -> Labels.of(labels.asMap())).toList(), scope.limit());
    }

    @Override
    public Found<String> labelNames(Caller caller, SeriesScope scope) {
        return distinct(scope, labels -> List.copyOf(labels.asMap().keySet()));
    }

    @Override
    public Found<String> labelValues(Caller caller, String name, SeriesScope scope) {
        return distinct(
                scope,
                labels -> labels.asMap().containsKey(name)
                        ? List.of(labels.asMap().get(name))
                        : List.of());
    }

    @Override
    public Map<String, MetricMetadata> metadata(Caller caller) {
        return metadata;
    }

    /** What a sender tells of a metric. */
    public void describe(String metric, MetricMetadata told) {
        metadata.put(metric, told);
    }

    /** How a query would be answered. */
    public String plan(Query query, Grid grid) {
        return new PromqlEngine(this::select, QueryLimits.DEFAULTS)
                .plan(query, grid)
                .text();
    }

    private Found<String> distinct(SeriesScope scope, Function<SeriesLabels, List<String>> texts) {
        TreeSet<String> found = new TreeSet<>();
        present(scope).forEach(labels -> found.addAll(texts.apply(labels)));
        return Found.of(List.copyOf(found), scope.limit());
    }

    private List<SeriesLabels> present(SeriesScope scope) {
        return samples.keySet().stream()
                .filter(labels -> scope.selectors().isEmpty()
                        || scope.selectors().stream()
                                .anyMatch(selector -> meets(
                                        labels,
                                        ((VectorSelector) parse(selector).expression()).allMatches())))
                .toList();
    }
}
