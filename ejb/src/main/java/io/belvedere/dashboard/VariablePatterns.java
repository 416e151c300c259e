package io.belvedere.dashboard;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.pattern.LinearPattern;
import io.belvedere.promql.pattern.PatternException;

/** The patterns that variables name for their values. */
final class VariablePatterns {

    private VariablePatterns() {}

    /** Refuses what is no pattern by the name of its field. */
    static LinearPattern of(String field, String text) {
        try {
            return LinearPattern.of(text);
        } catch (PatternException wrong) {
            throw BelvedereException.invalid(field, wrong.rule());
        }
    }
}
