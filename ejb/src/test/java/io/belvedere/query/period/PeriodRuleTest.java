package io.belvedere.query.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.QueryStatistics;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.ValueType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeriodRuleTest {

    /** Ten steps, from 1000 until 2000. */
    private static final Grid GRID = new Grid(1000, 1950, 100);

    private static final PeriodRule PRESENT = PeriodRule.of(Truth.PRESENT);
    private static final PeriodRule NOT_ZERO = PeriodRule.of(Truth.NOT_ZERO);

    @Test
    void periods_joinStepsThatFollowEachOther() {
        List<Period> periods = periods(PRESENT, ".##..###..");

        assertThat(periods).containsExactly(seen(1100, 1300), seen(1500, 1800));
    }

    @Test
    void periods_areOpenWhereTheyReachTheEndsOfTheGrid() {
        List<Period> periods = periods(PRESENT, "##......##");

        assertThat(periods)
                .containsExactly(
                        new Period(1000, Edge.OPEN, 1200, Edge.SEEN), new Period(1800, Edge.SEEN, 2000, Edge.OPEN));
    }

    @Test
    void periods_areOneThatIsOpenOnBothSidesIfAlwaysTrue() {
        SeriesPeriods periods = only(PRESENT, result("##########"));

        assertThat(periods.periods()).containsExactly(new Period(1000, Edge.OPEN, 2000, Edge.OPEN));
        assertThat(periods.totalMillis()).isEqualTo(1000);
        assertThat(periods.share()).isEqualTo(1);
    }

    @Test
    void periods_tellTotalAndShare() {
        SeriesPeriods periods = only(PRESENT, result("#..##..#.."));

        assertThat(periods.totalMillis()).isEqualTo(400);
        assertThat(periods.share()).isEqualTo(0.4);
    }

    /** As {@code up == 0} has it. */
    @Test
    void periods_takeZeroForTrueIfPresenceCounts() {
        List<Period> periods = periods(PRESENT, "..00......");

        assertThat(periods).containsExactly(seen(1200, 1400));
    }

    /** As {@code up == bool 0} has it. */
    @Test
    void periods_takeZeroAndNaNForFalseIfValuesCount() {
        List<Period> periods = periods(NOT_ZERO, "00#n#00##0");

        assertThat(periods).containsExactly(seen(1200, 1300), seen(1400, 1500), seen(1700, 1900));
    }

    @Test
    void periods_tellSeriesThatIsNeverTrue() {
        SeriesPeriods periods = only(NOT_ZERO, result("0000000000"));

        assertThat(periods.periods()).isEmpty();
        assertThat(periods.labels()).isEqualTo(labels());
        assertThat(periods.share()).isZero();
    }

    @Test
    void periods_leaveOutWhatIsShorterThanTheShortest() {
        List<Period> periods = periods(rule(200, 0), "#..#.##.##");

        assertThat(periods).containsExactly(seen(1500, 1700), new Period(1800, Edge.SEEN, 2000, Edge.OPEN));
    }

    @Test
    void periods_goOnOverGapAllowed() {
        List<Period> periods = periods(rule(0, 200), ".#..#...#.");

        assertThat(periods).containsExactly(seen(1100, 1500), seen(1800, 1900));
    }

    @Test
    void periods_countGapsAllowedForTheShortest() {
        List<Period> periods = periods(rule(300, 100), ".#.#....#.");

        assertThat(periods).containsExactly(seen(1100, 1400));
    }

    @Test
    void periods_doNotReachTheEndsByGapsAllowed() {
        List<Period> periods = periods(rule(0, 300), ".########.");

        assertThat(periods).containsExactly(seen(1100, 1900));
    }

    @Test
    void periods_areOfOneStepAtAnInstant() {
        QueryResult.Series series = new QueryResult.Series(labels(), new long[] {5}, new double[] {7});

        List<SeriesPeriods> periods = PRESENT.periods(vector(series), Grid.instant(5));

        assertThat(periods)
                .containsExactly(new SeriesPeriods(labels(), List.of(new Period(5, Edge.OPEN, 6, Edge.OPEN)), 1, 1));
    }

    @Test
    void new_refusesNegativeLengths() {
        assertThatThrownBy(() -> new PeriodRule(Truth.PRESENT, Duration.ZERO, Duration.ofMillis(-1)))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("allowedGap is PT-0.001S, must not be negative");
    }

    /** The twin paints the steps, and reads the periods off the painting. */
    @Test
    void periods_equalTheNaiveTwin() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            String steps = random.ints(10, 0, 3)
                    .mapToObj(kind -> ".#0".substring(kind, kind + 1))
                    .reduce("", String::concat);
            int shortest = random.nextInt(5);
            int gap = random.nextInt(4);

            List<Period> periods = periods(rule(100L * shortest, 100L * gap), steps);

            assertThat(periods)
                    .as("seed %d, run %d: %s", seed, i, steps)
                    .isEqualTo(naive(steps.replace('0', '#'), shortest, gap));
        }
    }

    private static List<Period> naive(String steps, int shortest, int gap) {
        String painted = steps;
        for (int length = gap; length > 0; length--) {
            painted = painted.replaceAll("(?<=#)\\.{" + length + "}(?=#)", "#".repeat(length));
        }
        List<Period> periods = new ArrayList<>();
        for (int from = 0; from < painted.length(); from++) {
            int until = from;
            while (until < painted.length() && painted.charAt(until) == '#') {
                until++;
            }
            if (until > from && until - from >= shortest) {
                Edge begin = from == 0 ? Edge.OPEN : Edge.SEEN;
                Edge end = until == painted.length() ? Edge.OPEN : Edge.SEEN;
                periods.add(new Period(1000 + from * 100L, begin, 1000 + until * 100L, end));
            }
            from = until;
        }
        return periods;
    }

    private static PeriodRule rule(long shortestMillis, long gapMillis) {
        return new PeriodRule(Truth.PRESENT, Duration.ofMillis(shortestMillis), Duration.ofMillis(gapMillis));
    }

    private static Period seen(long from, long until) {
        return new Period(from, Edge.SEEN, until, Edge.SEEN);
    }

    private static List<Period> periods(PeriodRule rule, String steps) {
        return only(rule, result(steps)).periods();
    }

    private static SeriesPeriods only(PeriodRule rule, QueryResult result) {
        List<SeriesPeriods> periods = rule.periods(result, GRID);
        assertThat(periods).hasSize(1);
        return periods.get(0);
    }

    /** A character for each step: no point, 0, NaN or another value. */
    private static QueryResult result(String steps) {
        int[] present = IntStream.range(0, steps.length())
                .filter(step -> steps.charAt(step) != '.')
                .toArray();
        long[] times = Arrays.stream(present).mapToLong(GRID::time).toArray();
        double[] values = Arrays.stream(present)
                .mapToDouble(step -> value(steps.charAt(step)))
                .toArray();
        return vector(new QueryResult.Series(labels(), times, values));
    }

    private static double value(char step) {
        return switch (step) {
            case '0' -> 0;
            case 'n' -> Double.NaN;
            default -> 3;
        };
    }

    private static QueryResult vector(QueryResult.Series series) {
        return new QueryResult(
                ValueType.INSTANT_VECTOR, List.of(series), "", List.of(), List.of(), QueryStatistics.NONE);
    }

    private static SeriesLabels labels() {
        return SeriesLabels.of(Map.of("job", "api"));
    }
}
