package io.belvedere.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions on what a caller is told. */
public final class Refusal {

    private Refusal() {}

    public static void assertRefused(Problem problem, ThrowingCallable work) {
        assertRefused(problem, Map.of(), work);
    }

    /** Also wants these details, among others. */
    public static void assertRefused(Problem problem, Map<String, String> details, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(BelvedereException.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(problem);
            assertThat(refusal.details()).containsAllEntriesOf(details);
        });
    }

    public static void assertStale(long basedOn, long current, ThrowingCallable work) {
        assertRefused(
                Problem.CONFLICT,
                Map.of("basedOnVersion", Long.toString(basedOn), "currentVersion", Long.toString(current)),
                work);
    }
}
