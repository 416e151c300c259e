package io.belvedere.it.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks two servers the same, and keeps count. */
final class SideBySide {

    private final QueryApi reference;
    private final QueryApi subject;
    private final Map<KnownDifferences, Integer> excluded = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private int same;
    private int empty;
    private int refused;

    SideBySide(QueryApi reference, QueryApi subject) {
        this.reference = reference;
        this.subject = subject;
    }

    void ask(Question question) {
        Optional<KnownDifferences> known = KnownDifferences.of(question.query());
        if (known.isPresent()) {
            excluded.merge(known.get(), 1, Integer::sum);
            return;
        }
        Result expected = reference.result(question);
        Result actual = subject.result(question);
        Optional<String> difference = ResultComparison.difference(expected, actual)
                .or(() -> isSorted(question) ? ResultComparison.differenceOfOrder(expected, actual) : Optional.empty());
        if (difference.isPresent()) {
            Optional<KnownDifferences> reason = KnownDifferences.of(question.query(), actual);
            if (reason.isPresent()) {
                excluded.merge(reason.get(), 1, Integer::sum);
                return;
            }
            differences.add("%s%n%s%n  differs in %s%n  Prometheus: %s%n  Belvedere:  %s"
                    .formatted(
                            question.query(),
                            question.parameters(),
                            difference.get(),
                            expected.summary(),
                            actual.summary()));
            return;
        }
        same++;
        refused += expected.isError() ? 1 : 0;
        empty += !expected.isError() && expected.lines().isEmpty() ? 1 : 0;
    }

    private static boolean isSorted(Question question) {
        return question.path().endsWith("/query") && question.query().startsWith("sort");
    }

    List<String> differences() {
        return differences;
    }

    @Override
    public String toString() {
        return "%d the same (%d of them refused, %d empty), %d different, excluded %s"
                .formatted(same, refused, empty, differences.size(), excluded);
    }
}
