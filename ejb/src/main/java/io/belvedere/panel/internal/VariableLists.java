package io.belvedere.panel.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.belvedere.access.Caller;
import io.belvedere.dashboard.TimeWindow;
import io.belvedere.promql.Grid;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.query.Found;
import io.belvedere.query.SeriesBrowser;
import io.belvedere.query.SeriesScope;
import io.belvedere.query.StoredQueries;
import io.belvedere.query.StoredQueries.Asked;
import io.belvedere.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which values the expression of a variable has in a window. They are remembered for a short while: boards ask often. */
@ApplicationScoped
public class VariableLists {

    static final int MOST_VALUES = 10_000;
    private static final long WINDOW_MILLIS = Duration.ofMinutes(1).toMillis();

    @Inject
    private SeriesBrowser browser;

    @Inject
    private StoredQueries queries;

    @Inject
    private PanelSettings settings;

    private final Cache<Key, Found<String>> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_VALUES * 50L)
            .weigher((Key key, Found<String> found) -> 10 + found.entries().size())
            .expireAfterWrite(Duration.ofSeconds(30))
            .executor(Runnable::run)
            .build();

    private record Key(TenantId tenant, String expression, long fromMinute, long untilMinute) {}

    public VariableLists() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    VariableLists(SeriesBrowser browser, StoredQueries queries, PanelSettings settings) {
        this.browser = browser;
        this.queries = queries;
        this.settings = settings;
    }

    Found<String> values(Caller caller, String expression, TimeWindow window) {
        Key key = new Key(
                caller.tenant(),
                expression,
                window.from().toEpochMilli() / WINDOW_MILLIS,
                window.until().toEpochMilli() / WINDOW_MILLIS);
        return recent.get(key, absent -> find(caller, VariableQuery.parse(expression), window));
    }

    private Found<String> find(Caller caller, VariableQuery query, TimeWindow window) {
        if (query instanceof VariableQuery.LabelValues wanted) {
            return browser.labelValues(caller, wanted.label(), scope(wanted.selector(), window));
        }
        if (query instanceof VariableQuery.LabelNames wanted) {
            return browser.labelNames(caller, scope(wanted.selector(), window));
        }
        VariableQuery.Result wanted = (VariableQuery.Result) query;
        Asked asked = new Asked(wanted.query(), Grid.instant(window.until().toEpochMilli()));
        TreeSet<String> values = new TreeSet<>();
        queries.begin(caller.tenant(), List.of(asked), settings.timeout())
                .get(0)
                .get()
                .result()
                .series()
                .forEach(series -> values.add(text(series.labels())));
        return Found.of(List.copyOf(values), MOST_VALUES);
    }

    private static SeriesScope scope(Optional<String> selector, TimeWindow window) {
        return new SeriesScope(
                selector.map(List::of).orElse(List.of()),
                window.from().toEpochMilli(),
                window.until().toEpochMilli(),
                MOST_VALUES);
    }

    private static String text(SeriesLabels labels) {
        Map<String, String> named = labels.asMap();
        return named.size() == 1 ? named.values().iterator().next() : SeriesName.of("", labels);
    }
}
