package io.belvedere.retention;

import io.belvedere.metric.LabelMatcher;
import io.belvedere.problem.BelvedereException;
import java.util.List;

/**
 * What somebody wants a policy to say: which series, those that meet every matcher, are kept for how long. Policies are
 * asked in the order of their positions, those of one position in the order of their names.
 */
public record PolicyDraft(PolicyName name, int position, List<LabelMatcher> matchers, KeptDays kept) {

    private static final int MAX_POSITION = 1_000_000;

    public PolicyDraft {
        if (name.equals(PolicyName.DEFAULT)) {
            throw BelvedereException.invalid("policy name", "'" + name + "' is that of the settings' own policy");
        }
        if (position < 0 || position > MAX_POSITION) {
            throw BelvedereException.invalid("position", "is " + position + ", allowed is 0 to " + MAX_POSITION);
        }
        matchers = MatcherRules.checked(matchers);
    }
}
