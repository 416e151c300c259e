package io.belvedere.promql.conformance;

import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.Expression;
import io.belvedere.promql.syntax.PromqlException;
import io.belvedere.promql.syntax.PromqlParser;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Decides by the case itself whether it needs what the engine does not have: native histograms, start timestamps, or
 * syntax that is experimental and that the parser therefore refuses. What parses is never skipped for its syntax.
 */
final class SkipRule {

    private SkipRule() {}

    static Optional<String> reasonToSkip(ScriptCase tested) {
        if (tested.expectation().holdsHistograms()) {
            return Optional.of(UnsupportedFeature.NATIVE_HISTOGRAMS.toString());
        }
        try {
            return feature(selectedBy(new PromqlParser().parse(tested.query()), tested.loaded()));
        } catch (PromqlException refused) {
            return ExperimentalSyntax.find(tested.query())
                    .map(name -> "experimental syntax")
                    .or(() -> feature(namedIn(tested.query(), tested.loaded())));
        }
    }

    private static Stream<StoredSeries> selectedBy(Expression query, LoadedSeries loaded) {
        return QuerySelectors.of(query).flatMap(selector -> loaded.matching(selector.allMatches()));
    }

    /** Operators on native histograms do not parse, so that the series can only be found by name. */
    private static Stream<StoredSeries> namedIn(String query, LoadedSeries loaded) {
        return loaded.series().values().stream().filter(stored -> isNamedIn(query, stored.labels()));
    }

    private static boolean isNamedIn(String query, SeriesLabels labels) {
        String name = labels.get(SeriesLabels.METRIC_NAME);
        return !name.isEmpty()
                && Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(query)
                        .find();
    }

    private static Optional<String> feature(Stream<StoredSeries> used) {
        return used.flatMap(stored -> stored.features().stream())
                .sorted()
                .map(UnsupportedFeature::toString)
                .findFirst();
    }
}
