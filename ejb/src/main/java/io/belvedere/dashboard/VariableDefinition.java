package io.belvedere.dashboard;

import java.util.List;

/** Where a variable's values come from; together they are the domain that a chosen value must be of. */
public sealed interface VariableDefinition {

    /** What a query answers, of that only what matches the pattern, if there is one. */
    record Query(String expression, String pattern) implements VariableDefinition {}

    /** These values. */
    record Custom(List<String> values) implements VariableDefinition {
        public Custom {
            values = List.copyOf(values);
        }
    }

    /** One value that nobody changes. */
    record Constant(String value) implements VariableDefinition {}

    /** These lengths of time. */
    record Interval(List<String> durations) implements VariableDefinition {
        public Interval {
            durations = List.copyOf(durations);
        }
    }

    /** Whatever is typed, if it matches the pattern; an empty pattern takes any text. */
    record TextBox(String pattern) implements VariableDefinition {}
}
