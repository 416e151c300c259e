package io.belvedere.query.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.QueryStatistics;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.ValueType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviousPeriodTest {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final SeriesLabels API = SeriesLabels.of(Map.of("job", "api"));

    @Test
    void before_isTheGridEarlierByTheShift() {
        Grid before = PreviousPeriod.ofDays(7).before(new Grid(10 * DAY, 11 * DAY, 1000));

        assertThat(before).isEqualTo(new Grid(3 * DAY, 4 * DAY, 1000));
    }

    @Test
    void rightBefore_endsOneStepBeforeTheGridBegins() {
        Grid grid = new Grid(1000, 1250, 100);

        Grid before = PreviousPeriod.rightBefore(grid).before(grid);

        assertThat(before.time(before.steps() - 1)).isEqualTo(900);
        assertThat(before.steps()).isEqualTo(grid.steps());
    }

    @Test
    void moved_isBeforeOverNow() {
        QueryResult before = result(series(API, DAY, DAY + 500));

        List<QueryResult.Series> moved = PreviousPeriod.ofDays(1).moved(before);

        assertThat(moved).singleElement().satisfies(series -> {
            assertThat(series.labels()).isEqualTo(API);
            assertThat(series.timestampsMillis()).containsExactly(2 * DAY, 2 * DAY + 500);
            assertThat(series.values()).containsExactly(0, 1);
        });
    }

    /** The step need not divide the shift. */
    @Test
    void moved_isOnTheGridOfNow() {
        Grid grid = new Grid(5000, 5070, 7);
        PreviousPeriod period = new PreviousPeriod(Duration.ofMillis(1001));
        Grid before = period.before(grid);

        List<QueryResult.Series> moved = period.moved(result(series(API, before.time(0), before.time(3))));

        assertThat(moved.get(0).timestampsMillis()).containsExactly(grid.time(0), grid.time(3));
    }

    @Test
    void moved_leavesTheResultOfBeforeAsItWas() {
        QueryResult before = result(series(API, DAY));

        assertThat(PreviousPeriod.ofDays(1).moved(before)).hasSize(1);

        assertThat(before.series().get(0).timestampsMillis()).containsExactly(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.0000001S", "PT1.0000001S"})
    void new_refusesShiftThatIsNoWholeMillisecondsBack(Duration shift) {
        assertThatThrownBy(() -> new PreviousPeriod(shift))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("shift is " + shift + ", must be some whole milliseconds");
    }

    private static QueryResult result(QueryResult.Series... series) {
        return new QueryResult(
                ValueType.INSTANT_VECTOR, List.of(series), "", List.of(), List.of(), QueryStatistics.NONE);
    }

    private static QueryResult.Series series(SeriesLabels labels, long... times) {
        double[] values = new double[times.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return new QueryResult.Series(labels, times, values);
    }
}
