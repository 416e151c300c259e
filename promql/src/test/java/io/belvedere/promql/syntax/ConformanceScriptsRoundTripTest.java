package io.belvedere.promql.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConformanceScriptsRoundTripTest {

    private final PromqlParser parser = new PromqlParser();

    /** Cases that fail on evaluation parse all the same; only what calls itself experimental is refused. */
    @Test
    void everyQuery_printsAsItself() {
        Optional<Path> folder = ConformanceScripts.folder();
        assumeTrue(folder.isPresent(), "no folder shared/promql-testdata above the working directory");
        List<String> refusals = new ArrayList<>();

        List<String> queries = ConformanceScripts.queries(folder.orElseThrow());
        queries.forEach(query -> roundTrip(query, refusals));

        assertThat(queries).hasSizeGreaterThan(500);
        assertThat(refusals).allMatch(refusal -> refusal.endsWith("is experimental and not supported"));
    }

    private void roundTrip(String query, List<String> refusals) {
        try {
            Expression expression = parser.parse(query);
            Expression reparsed = parser.parse(expression.toString());
            assertThat(reparsed).as(query).isEqualTo(expression).hasToString(expression.toString());
        } catch (PromqlException refusal) {
            refusals.add(query + ": " + refusal.getMessage());
        }
    }
}
