package io.belvedere.metric;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import io.belvedere.promql.pattern.LinearPattern;
import io.belvedere.promql.pattern.PatternException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One condition on a label, with the meaning that Prometheus gives it: a regular expression has to match the whole value,
 * and a series without the label has the empty value, so that what matches the empty text also matches such series.
 */
public final class LabelMatcher {

    /** How a value is compared. */
    public enum Kind {
        EQUAL("="),
        NOT_EQUAL("!="),
        MATCHES("=~"),
        NOT_MATCHES("!~");

        private final String symbol;

        Kind(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }

        private boolean isNegative() {
            return this == NOT_EQUAL || this == NOT_MATCHES;
        }

        private boolean isPattern() {
            return this == MATCHES || this == NOT_MATCHES;
        }
    }

    /** Matches the values in the set, or with {@code excluded} all others. */
    public record Choice(Set<String> values, boolean excluded) {

        public Choice {
            values = Set.copyOf(values);
        }

        boolean matches(String value) {
            return values.contains(value) != excluded;
        }
    }

    private final String name;
    private final Kind kind;
    private final String value;
    private final @Nullable Choice choice;
    private final Predicate<String> test;

    private LabelMatcher(String name, Kind kind, String value, @Nullable Choice choice, Predicate<String> test) {
        this.name = name;
        this.kind = kind;
        this.value = value;
        this.choice = choice;
        this.test = test;
    }

    /** Refuses a name that no label can have and a regular expression that is none. */
    public static LabelMatcher of(String name, Kind kind, String value) {
        LabelRules.requireName(name, LabelLimits.UNLIMITED);
        if (!kind.isPattern()) {
            return ofChoice(name, kind, value, Set.of(value), false);
        }
        return switch (value) {
            case ".*" -> ofChoice(name, kind, value, Set.of(), true);
            case ".+" -> ofChoice(name, kind, value, Set.of(""), true);
            default -> ofPattern(name, kind, value);
        };
    }

    private static LabelMatcher ofPattern(String name, Kind kind, String value) {
        LinearPattern pattern = pattern(name, value);
        Optional<Set<String>> words = pattern.words();
        if (words.isPresent()) {
            return ofChoice(name, kind, value, words.get(), false);
        }
        boolean negative = kind.isNegative();
        return new LabelMatcher(name, kind, value, null, text -> pattern.matches(text) != negative);
    }

    private static LinearPattern pattern(String name, String value) {
        try {
            return LinearPattern.re2(value);
        } catch (PatternException wrong) {
            throw BelvedereException.invalid("the regular expression of label " + Text.quoted(name), wrong.rule());
        }
    }

    public static LabelMatcher equal(String name, String value) {
        return of(name, Kind.EQUAL, value);
    }

    private static LabelMatcher ofChoice(String name, Kind kind, String value, Set<String> values, boolean excluded) {
        Choice choice = new Choice(values, excluded != kind.isNegative());
        return new LabelMatcher(name, kind, value, choice, choice::matches);
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** What is compared with: a text or a regular expression. */
    public String value() {
        return value;
    }

    public boolean matches(String labelValue) {
        return test.test(labelValue);
    }

    public boolean matches(Labels labels) {
        return matches(labels.get(name));
    }

    /** Whether it holds for series without the label. */
    public boolean matchesEmpty() {
        return matches("");
    }

    /** The same condition as a set of values that can be looked up; empty if each value has to be tried. */
    public Optional<Choice> choice() {
        return Optional.ofNullable(choice);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LabelMatcher matcher
                && matcher.name.equals(name)
                && matcher.kind == kind
                && matcher.value.equals(value);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + kind.hashCode()) + value.hashCode();
    }

    /** As it stands in a selector: {@code job=~"api.*"}. */
    @Override
    public String toString() {
        return LabelText.name(name) + kind.symbol + LabelText.quoted(value);
    }
}
