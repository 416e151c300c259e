package io.belvedere.graphql.subscription;

import static io.belvedere.graphql.GatewayFixture.COLLEAGUE;
import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookoutTest {

    private final DashboardId dashboard = DashboardId.random();
    private final Lookout.Sight sight = new Lookout.Sight("dashboard", EDITOR.tenant(), dashboard);
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Lookout lookout = new Lookout(work::add);
    private final List<Caller> lookers = new ArrayList<>();
    private final List<String> woken = new ArrayList<>();
    private Object view = "first";

    @Test
    void changedSight_wakesAllWatchersAndIsLookedAtOnce() {
        watch(EDITOR, "erin");
        watch(COLLEAGUE, "carl");
        look();
        woken.clear();
        lookers.clear();
        view = "second";

        look();
        look();

        assertThat(woken).containsExactly("erin", "carl");
        assertThat(lookers).containsExactly(EDITOR, EDITOR);
    }

    @Test
    void watcherWhoMayNoLongerLook_isWokenAndAnotherIsAsked() {
        watch(EDITOR, "erin");
        watch(COLLEAGUE, "carl");
        look();
        woken.clear();
        lookout.watch(sight, caller -> view, COLLEAGUE, () -> woken.add("third"));
        view = BelvedereException.notFound("dashboard", dashboard);

        look();

        assertThat(woken).containsExactly("erin", "carl", "third");
    }

    @Test
    void sightThatCannotBeSeenAtTheMoment_isLookedAtAgain() {
        watch(EDITOR, "erin");
        look();
        woken.clear();
        view = new BelvedereException(Problem.UNAVAILABLE, "the store is away");
        look();
        assertThat(woken).isEmpty();
        view = "second";

        look();

        assertThat(woken).containsExactly("erin");
    }

    @Test
    void slowLook_isNotBegunTwice() {
        watch(EDITOR, "erin");

        lookout.look();
        lookout.look();

        assertThat(work).hasSize(1);
    }

    @Test
    void sightWithoutWatchers_isForgotten() {
        Signals.Watch one = watch(EDITOR, "erin");
        Signals.Watch other = watch(EDITOR, "again");
        one.end();
        one.end();
        assertThat(lookout.sights()).isEqualTo(1);

        other.end();

        assertThat(lookout.sights()).isZero();
    }

    private Signals.Watch watch(Caller caller, String name) {
        return lookout.watch(sight, this::seen, caller, () -> woken.add(name));
    }

    private Object seen(Caller caller) {
        lookers.add(caller);
        if (view instanceof BelvedereException failure) {
            throw failure;
        }
        return view;
    }

    private void look() {
        lookout.look();
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }
}
