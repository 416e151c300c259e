package io.belvedere.presence.internal;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.RegionId;
import io.belvedere.presence.Presence;
import io.belvedere.presence.SessionId;
import io.belvedere.presence.Whereabouts;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RollTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final PresenceLimits LIMITS = new PresenceLimits(3, 4, 2);

    private final DashboardId dashboard = DashboardId.random();
    private final LayoutId layout = LayoutId.random();
    private final LayoutId otherLayout = LayoutId.random();

    private Roll roll = Roll.EMPTY;

    private Presence renew(String user, SessionId session, LayoutId where, int second) {
        return renew(user, session, new Whereabouts(dashboard, where, null), second);
    }

    private Presence renew(String user, SessionId session, Whereabouts where, int second) {
        Instant now = at(second);
        Presence wanted = new Presence(session, user, where, now, now.plus(TIMEOUT));
        Optional<BelvedereException> refusal = roll.refusal(wanted, LIMITS);
        roll = roll.renewing(wanted, LIMITS);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return roll.find(user, session).orElseThrow();
    }

    private Presence join(String user, LayoutId where, int second) {
        return renew(user, SessionId.random(), where, second);
    }

    private static Instant at(int second) {
        return NOON.plusSeconds(second);
    }

    @Test
    void renewing_keepsTheTimeOfJoiningAndMovesTheEnd() {
        Presence joined = join("ada", layout, 0);

        Presence renewed = renew("ada", joined.session(), layout, 10);

        assertThat(renewed.joinedAt()).isEqualTo(at(0));
        assertThat(renewed.expiresAt()).isEqualTo(at(40));
        assertThat(roll.sessions()).containsExactly(renewed);
    }

    @Test
    void renewing_joinsAnewWhatHasExpired() {
        Presence joined = join("ada", layout, 0);

        Presence again = renew("ada", joined.session(), layout, 30);

        assertThat(again.joinedAt()).isEqualTo(at(30));
        assertThat(roll.sessions()).containsExactly(again);
    }

    @Test
    void renewing_dropsOthersThatHaveExpired() {
        join("ada", layout, 0);

        Presence late = join("bob", layout, 30);

        assertThat(roll.sessions()).containsExactly(late);
    }

    @Test
    void renewing_letsTwoEditOneRegion() {
        Whereabouts editing = new Whereabouts(dashboard, layout, RegionId.random());

        renew("ada", SessionId.random(), editing, 0);
        renew("bob", SessionId.random(), editing, 0);

        assertThat(roll.on(dashboard)).extracting(Presence::whereabouts).containsExactly(editing, editing);
    }

    @Test
    void renewing_leavesAnothersSessionOfTheSameIdAlone() {
        Presence ada = join("ada", layout, 0);

        renew("bob", ada.session(), otherLayout, 1);

        assertThat(roll.find("ada", ada.session())).contains(ada);
        assertThat(roll.sessions()).hasSize(2);
    }

    @Test
    void renewing_refusesOneMoreOnTheLayoutUntilTheFirstLeaseEnds() {
        join("ada", layout, 0);
        join("bob", layout, 4);
        join("cyd", layout, 8);

        assertRefused(
                Problem.LIMIT_EXCEEDED,
                Map.of("field", "sessionsPerLayout", "limit", "3", "retryAfterSeconds", "20"),
                () -> join("dan", layout, 10));

        join("dan", layout, 30);
        assertThat(roll.sessions()).extracting(Presence::user).containsExactlyInAnyOrder("bob", "cyd", "dan");
    }

    @Test
    void renewing_refusesOneMoreOfTheUserOnAnyLayout() {
        join("ada", layout, 0);
        join("ada", otherLayout, 0);

        assertRefused(
                Problem.LIMIT_EXCEEDED,
                Map.of("field", "sessionsPerUser", "limit", "2"),
                () -> join("ada", LayoutId.random(), 1));
    }

    @Test
    void renewing_refusesOneMoreOfTheTenant() {
        join("ada", layout, 0);
        join("bob", layout, 0);
        join("cyd", layout, 0);
        join("dan", otherLayout, 0);

        assertRefused(
                Problem.LIMIT_EXCEEDED,
                Map.of("field", "sessionsPerTenant", "limit", "4"),
                () -> join("eve", otherLayout, 1));
    }

    @Test
    void renewing_refusesToMoveToAFullLayoutAndStaysWhereItWas() {
        join("ada", layout, 0);
        join("bob", layout, 0);
        join("cyd", layout, 0);
        Presence dan = join("dan", otherLayout, 0);

        assertRefused(
                Problem.LIMIT_EXCEEDED,
                Map.of("field", "sessionsPerLayout"),
                () -> renew("dan", dan.session(), layout, 1));

        assertThat(roll.find("dan", dan.session())).contains(dan);
    }

    @Test
    void renewing_turnsNobodyOutWhenLimitsAreLowered() {
        Presence ada = join("ada", layout, 0);
        join("bob", layout, 0);
        PresenceLimits lower = new PresenceLimits(1, 1, 1);
        Presence stays = new Presence(ada.session(), "ada", ada.whereabouts(), at(1), at(31));
        Presence newcomer = new Presence(SessionId.random(), "cyd", ada.whereabouts(), at(1), at(31));

        Roll next = roll.renewing(stays, lower).renewing(newcomer, lower);

        assertThat(next.sessions()).extracting(Presence::user).containsExactlyInAnyOrder("ada", "bob");
        assertThat(next.refusal(newcomer, lower))
                .hasValueSatisfying(refusal -> assertThat(refusal.details()).containsEntry("retryAfterSeconds", "30"));
    }

    @Test
    void on_tellsThoseOfTheDashboardByArrival() {
        Presence ada = join("ada", layout, 0);
        Presence bob = join("bob", otherLayout, 1);
        renew("cyd", SessionId.random(), new Whereabouts(DashboardId.random(), LayoutId.random(), null), 2);

        Presence renewed = renew("ada", ada.session(), layout, 3);

        assertThat(roll.on(dashboard)).containsExactly(renewed, bob);
    }
}
