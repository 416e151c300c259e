package io.belvedere.promql.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A container for each script and in it a test for each case, named by its line. What has passed once is never skipped again. */
class PrometheusScriptsTest {

    private static final Map<String, Integer> LEAST_PASSED = Map.of(
            "aggregators.test", 123,
            "at_modifier.test", 76,
            "histograms.test", 83,
            "literals.test", 25,
            "operators.test", 142,
            "selectors.test", 31,
            "subquery.test", 32);

    @TestFactory
    List<DynamicContainer> scripts() throws IOException {
        Path folder = SharedScripts.findFolder()
                .orElseGet(() -> Assumptions.abort("no conformance scripts: set " + SharedScripts.PROPERTY + " or "
                        + SharedScripts.ENVIRONMENT + " to the folder of shared files"));
        return SharedScripts.in(folder).stream()
                .map(PrometheusScriptsTest::script)
                .toList();
    }

    private static DynamicContainer script(Path file) {
        String name = file.getFileName().toString();
        ScriptTally tally = new ScriptTally(name);
        Stream<DynamicTest> tests = Stream.of(file)
                .flatMap(PrometheusScriptsTest::cases)
                .map(tested -> test(tested, tally))
                .onClose(tally::print);
        DynamicTest floor = DynamicTest.dynamicTest("no fewer than have passed before", () -> assertThat(tally.passed())
                .isGreaterThanOrEqualTo(LEAST_PASSED.getOrDefault(name, 0)));
        return DynamicContainer.dynamicContainer(name, Stream.concat(tests, Stream.of(floor)));
    }

    private static Stream<ScriptCase> cases(Path file) {
        try {
            return ScriptParser.parse(Files.readString(file)).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DynamicTest test(ScriptCase tested, ScriptTally tally) {
        String name = "line " + tested.line() + ": " + tested.query();
        return DynamicTest.dynamicTest(name, () -> tally.count(new CaseRun(tested)::run));
    }
}
