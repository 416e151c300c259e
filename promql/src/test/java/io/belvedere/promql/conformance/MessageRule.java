package io.belvedere.promql.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;

/** Which warnings or infos a case expects. One that says nothing accepts all. */
record MessageRule(List<MessagePattern> expected, boolean none) {

    MessageRule {
        expected = List.copyOf(expected);
    }

    void check(String kind, List<String> actual) {
        if (none) {
            assertThat(actual).as("%s, where none is expected", kind).isEmpty();
        }
        if (!expected.isEmpty()) {
            assertThat(actual)
                    .as("%s, where %s is expected", kind, expected)
                    .isNotEmpty()
                    .allMatch(this::isExpected);
            assertThat(expected).as("expected %s among %s", kind, actual).allMatch(isAmong(actual));
        }
    }

    private boolean isExpected(String message) {
        return expected.stream().anyMatch(pattern -> pattern.accepts().test(message));
    }

    private static Predicate<MessagePattern> isAmong(List<String> actual) {
        return pattern -> actual.stream().anyMatch(pattern.accepts());
    }
}
