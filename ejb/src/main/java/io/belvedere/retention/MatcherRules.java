package io.belvedere.retention;

import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.LabelRules;
import io.belvedere.metric.Labels;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import java.util.List;

/** How many and how long matchers may be that are stored and asked for every series. */
final class MatcherRules {

    static final int MAX = 64;
    private static final int MAX_VALUE_LENGTH = 1_000;

    private MatcherRules() {}

    /** A copy of what is no more and no longer than is allowed. */
    static List<LabelMatcher> checked(List<LabelMatcher> matchers) {
        if (matchers.size() > MAX) {
            throw BelvedereException.invalid(
                    "matchers", "are " + matchers.size() + ", at most " + MAX + " are allowed");
        }
        for (LabelMatcher matcher : matchers) {
            LabelRules.requireName(matcher.name(), LabelLimits.DEFAULTS);
            Text.requireWithin(
                    "the value of the matcher of " + Text.quoted(matcher.name()), matcher.value(), MAX_VALUE_LENGTH);
        }
        return List.copyOf(matchers);
    }

    static boolean match(List<LabelMatcher> matchers, Labels labels) {
        for (LabelMatcher matcher : matchers) {
            if (!matcher.matches(labels)) {
                return false;
            }
        }
        return true;
    }
}
