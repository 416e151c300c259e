package io.belvedere.promql.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.syntax.PromqlException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the parser lets pass can be compared, printed, planned and evaluated by a thread of a small stack. */
class DeepQueriesTest {

    /** Threads have a megabyte, of which the deepest take half at the most, however they were compiled. */
    private static final long SMALL_STACK = 768 << 10;

    private static final Grid GRID = new Grid(0, 60_000, 10_000);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            ( ? )                                   | 999
            -( ? )                                  | 499
            abs( ? )                                | 999
            sum by (x) ( ? )                        | 999
            2 ^ ?                                   | 999
            a + ( ? )                               | 499
            abs(a) + sum( ? )                       | 499
            label_replace( ? ,"x", "y", "z", "w")   | 999
            max_over_time( ? [1m:1m])               | 499
            ? + a                                   | 999
            ? * on (x) group_left a                 | 999
            ? or a                                  | 999
            """)
    void deepestQuery_isEvaluatedOnASmallStack(String around, int levels) throws InterruptedException {
        String opening = around.substring(0, around.indexOf('?'));
        String closing = around.substring(around.indexOf('?') + 1);
        String query = opening.repeat(levels) + " a " + closing.repeat(levels);

        AtomicReference<Throwable> failure = onSmallStack(() -> use(query));

        assertThat(failure.get()).isNull();
    }

    private static void use(String text) {
        Query query = Query.parse(text);
        assertThat(query.expression().equals(Query.parse(text).expression())).isTrue();
        assertThat(query.expression().hashCode())
                .isEqualTo(Query.parse(text).expression().hashCode());
        assertThat(Query.parse(query.expression().toString()).expression().equals(query.expression()))
                .isTrue();
        PromqlEngine engine = new PromqlEngine((selection, visitor) -> {}, QueryLimits.DEFAULTS);
        assertThat(engine.plan(query, GRID).text()).isNotEmpty();
        assertThat(engine.range(query, GRID).series()).isEmpty();
    }

    private static AtomicReference<Throwable> onSmallStack(Runnable use) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, use, "small stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((dead, thrown) -> failure.set(thrown));
        thread.start();
        thread.join();
        return failure;
    }

    @Test
    void tooManyParentheses_areRefusedWithTheirPlace() throws InterruptedException {
        String query = "(".repeat(10_000) + "a" + ")".repeat(10_000);

        AtomicReference<Throwable> failure = onSmallStack(() -> Query.parse(query));

        assertThat(failure.get())
                .isInstanceOf(PromqlException.class)
                .hasMessage("1:1001: parse error: expression is nested deeper than 1000 levels");
    }

    @Test
    void oneLevelMore_isRefused() {
        assertThatThrownBy(() -> Query.parse("a" + " + a".repeat(1_000)))
                .isInstanceOf(PromqlException.class)
                .hasMessageEndingWith("expression is nested deeper than 1000 levels");
    }
}
