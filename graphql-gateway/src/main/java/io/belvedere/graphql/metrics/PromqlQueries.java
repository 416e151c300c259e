package io.belvedere.graphql.metrics;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.dashboard.TimeWindow;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.TimeLeft;
import io.belvedere.graphql.field.TimeRanges;
import io.belvedere.graphql.field.Turns;
import io.belvedere.graphql.metrics.MetricQuestion.Kind;
import io.belvedere.panel.PanelService;
import io.belvedere.panel.PanelView;
import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Grid;
import io.belvedere.query.QueryService;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Queries of a caller's own. Whether the caller may ask them is decided by the service. */
record PromqlQueries(QueryService queries, PanelService panels, InstantSource clock) {

    private static final String STEP = "step";

    /** Up to here every whole number has its own double. */
    private static final double LONGEST_STEP = 1L << 53;

    CompletableFuture<ToldAnswer> instant(DataFetchingEnvironment environment) {
        return answer(environment, instant(Arguments.of(environment)), Kind.INSTANT);
    }

    CompletableFuture<ToldAnswer> range(DataFetchingEnvironment environment) {
        return answer(environment, grid(Arguments.of(environment)), Kind.RANGE);
    }

    Explanation explain(DataFetchingEnvironment environment) {
        Arguments arguments = Arguments.of(environment);
        boolean isRange = arguments.has("range");
        MetricQuestion question = new MetricQuestion(
                arguments.text("query"),
                isRange ? grid(arguments) : instant(arguments),
                isRange ? Kind.RANGE : Kind.INSTANT,
                TimeLeft.forOnePart(environment));
        String plan = queries.explain(Callers.of(environment), question.request(), question.grid());
        return new Explanation(queries.format(question.query()), plan.lines().toList());
    }

    private static CompletableFuture<ToldAnswer> answer(DataFetchingEnvironment environment, Grid grid, Kind kind) {
        Arguments arguments = Arguments.of(environment);
        int first = Entries.first(arguments);
        MetricQuestion question =
                new MetricQuestion(arguments.text("query"), grid, kind, TimeLeft.forOnePart(environment));
        return MetricLoaders.ANSWERS
                .load(environment, question)
                .thenCompose(Turns.Outcome::future)
                .thenApply(answer -> ToldAnswer.of(grid, kind == Kind.INSTANT, answer, first));
    }

    private Grid instant(Arguments arguments) {
        Instant time = arguments.findInstant("time");
        return Grid.instant(time == null ? clock.millis() : millis(time));
    }

    /** In steps as they are asked for, or else at times as panels have them. */
    private Grid grid(Arguments arguments) {
        TimeRange range = TimeRanges.find(arguments);
        if (!arguments.has(STEP)) {
            return panels.grid(new PanelView(range, arguments.whole("maxPoints"), Map.of()));
        }
        TimeWindow window = window(range);
        return new Grid(window.from().toEpochMilli(), window.until().toEpochMilli(), step(arguments.number(STEP)));
    }

    private TimeWindow window(@Nullable TimeRange range) {
        return TimeWindow.of(range == null ? TimeRange.DEFAULT : range, clock.instant());
    }

    private static long step(double millis) {
        if (!(millis >= 1 && millis <= LONGEST_STEP && Math.rint(millis) == millis)) {
            throw BelvedereException.invalid(
                    STEP, "is " + millis + ", it must be a whole number of milliseconds from 1 on");
        }
        return (long) millis;
    }

    private static long millis(Instant time) {
        try {
            return time.toEpochMilli();
        } catch (ArithmeticException tooFar) {
            throw BelvedereException.invalid("time", "is " + time + ", too far from now");
        }
    }
}
