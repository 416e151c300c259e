package io.belvedere.promql.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.belvedere.promql.EvaluationException;
import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.conformance.ScriptCase.Mode;
import io.belvedere.promql.evaluation.PromqlEngine;
import io.belvedere.promql.syntax.PromqlException;
import org.junit.jupiter.api.Assumptions;

/** Runs one case: a range query as it is, an instant query also as the middle of a range query. */
final class CaseRun {

    private static final long AROUND_MILLIS = 60_000;

    private final ScriptCase tested;
    private final PromqlEngine engine;

    CaseRun(ScriptCase tested) {
        this.tested = tested;
        this.engine = new PromqlEngine(tested.loaded(), QueryLimits.DEFAULTS);
    }

    void run() {
        SkipRule.reasonToSkip(tested).ifPresent(Assumptions::abort);
        MessagePattern failure = tested.expectation().failure();
        if (failure != null) {
            checkFailure(failure);
            return;
        }
        QueryResult result = evaluate();
        tested.expectation().warnings().check("warnings", result.warnings());
        tested.expectation().infos().check("infos", result.infos());
        compare(result);
    }

    private void checkFailure(MessagePattern failure) {
        Throwable thrown = catchThrowable(this::evaluate);
        assertThat(thrown).as("an expected failure").isInstanceOfAny(PromqlException.class, EvaluationException.class);
        assertThat(thrown.getMessage()).matches(failure.accepts(), failure.description());
    }

    private QueryResult evaluate() {
        Query query = Query.parse(tested.query());
        return tested.mode() == Mode.RANGE
                ? engine.range(query, tested.grid())
                : engine.instant(query, tested.grid().startMillis());
    }

    private void compare(QueryResult result) {
        Grid rangeVector = tested.expectation().rangeVector();
        ResultComparison comparison =
                new ResultComparison(tested.expectation(), rangeVector == null ? tested.grid() : rangeVector);
        if (tested.mode() == Mode.RANGE) {
            comparison.checkRange(result);
            return;
        }
        comparison.checkInstant(result);
        if (hasSameResultInRange()) {
            compareInRange(comparison);
        }
    }

    /** Strings and range vectors cannot be had over a range, where the order of series has no meaning either. */
    private boolean hasSameResultInRange() {
        Expectation expectation = tested.expectation();
        return expectation.text() == null && expectation.rangeVector() == null && !expectation.ordered();
    }

    private void compareInRange(ResultComparison comparison) {
        long middle = tested.grid().startMillis();
        Query query = Query.parse(tested.query());
        Grid around = new Grid(middle - AROUND_MILLIS, middle + AROUND_MILLIS, AROUND_MILLIS);
        try {
            comparison.checkRangeAt(middle, engine.range(query, around));
        } catch (AssertionError | RuntimeException fault) {
            throw new AssertionError("as the middle of a range query: " + fault.getMessage(), fault);
        }
    }
}
