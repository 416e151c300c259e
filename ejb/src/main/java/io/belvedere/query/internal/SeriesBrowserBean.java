package io.belvedere.query.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.metric.SeriesIndex;
import io.belvedere.metric.SeriesIndexes;
import io.belvedere.query.Found;
import io.belvedere.query.SeriesBrowser;
import io.belvedere.query.SeriesScope;
import io.belvedere.sample.SampleReader;
import io.belvedere.sample.SeriesCatalog;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Looks series up in the index, and in what is stored when time matters. */
@Stateless
@Local(SeriesBrowser.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SeriesBrowserBean implements SeriesBrowser {

    @Inject
    private SeriesIndexes indexes;

    @Inject
    private SampleReader reader;

    @Inject
    @Stored
    private SeriesCatalog catalog;

    @Inject
    private Transactions transactions;

    @Override
    public Found<Labels> series(Caller caller, SeriesScope scope) {
        List<Labels> found = new ArrayList<>(present(caller, scope));
        found.sort(LabelsOrder.INSTANCE);
        return Found.of(found, scope.limit());
    }

    @Override
    public Found<String> labelNames(Caller caller, SeriesScope scope) {
        Set<String> names = new TreeSet<>();
        for (Labels labels : present(caller, scope)) {
            for (int i = 0; i < labels.size(); i++) {
                names.add(labels.name(i));
            }
        }
        return Found.of(List.copyOf(names), scope.limit());
    }

    @Override
    public Found<String> labelValues(Caller caller, String name, SeriesScope scope) {
        Set<String> values = new TreeSet<>();
        for (Labels labels : present(caller, scope)) {
            String value = labels.get(name);
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return Found.of(List.copyOf(values), scope.limit());
    }

    @Override
    public Map<String, MetricMetadata> metadata(Caller caller) {
        caller.require(Role.VIEWER);
        return new TreeMap<>(transactions.querying(() -> catalog.metadata(caller.tenant())));
    }

    private List<Labels> present(Caller caller, SeriesScope scope) {
        caller.require(Role.VIEWER);
        SeriesIndex index = indexes.find(caller.tenant()).orElse(null);
        if (index == null) {
            return List.of();
        }
        return selections(scope.selectors()).stream()
                .flatMapToInt(matchers -> refs(caller, scope, matchers))
                .distinct()
                .mapToObj(index::labels)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<List<LabelMatcher>> selections(List<String> selectors) {
        if (selectors.isEmpty()) {
            return List.of(List.of());
        }
        return selectors.stream()
                .map(selector -> StoredSamples.matchers(QueryTexts.selector(selector)))
                .toList();
    }

    private IntStream refs(Caller caller, SeriesScope scope, List<LabelMatcher> matchers) {
        long until = scope.untilMillis() == Long.MAX_VALUE ? Long.MAX_VALUE : scope.untilMillis() + 1;
        return Arrays.stream(reader.present(caller.tenant(), matchers, scope.fromMillis(), until));
    }
}
