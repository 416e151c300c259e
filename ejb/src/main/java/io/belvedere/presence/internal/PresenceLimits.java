package io.belvedere.presence.internal;

import io.belvedere.presence.Presence;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.infinispan.protostream.annotations.ProtoField;

/** How many sessions there may be at a time. */
record PresenceLimits(
        @ProtoField(number = 1, defaultValue = "0") int perLayout,
        @ProtoField(number = 2, defaultValue = "0") int perTenant,
        @ProtoField(number = 3, defaultValue = "0") int perUser) {

    /** Why there is no place for a newcomer beside the others, if there is none. */
    Optional<BelvedereException> refusal(Presence newcomer, List<Presence> others) {
        String user = newcomer.user();
        return reached("user " + user, "sessionsPerUser", perUser, newcomer, others, other -> user.equals(other.user()))
                .or(() -> refusalOnLayout(newcomer, others))
                .or(() -> reached("the tenant", "sessionsPerTenant", perTenant, newcomer, others, other -> true));
    }

    /** The same for somebody who comes from another layout. */
    Optional<BelvedereException> refusalOnLayout(Presence newcomer, List<Presence> others) {
        return reached(
                "layout " + newcomer.whereabouts().layout(),
                "sessionsPerLayout",
                perLayout,
                newcomer,
                others,
                other -> other.whereabouts()
                        .layout()
                        .equals(newcomer.whereabouts().layout()));
    }

    private static Optional<BelvedereException> reached(
            String subject,
            String field,
            int limit,
            Presence newcomer,
            List<Presence> others,
            Predicate<Presence> counted) {
        List<Instant> ends = others.stream()
                .filter(counted)
                .map(Presence::expiresAt)
                .sorted()
                .toList();
        if (ends.size() < limit) {
            return Optional.empty();
        }
        // If nobody leaves, a place is free when so many leases have ended that fewer than the limit remain.
        Duration wait = Duration.between(newcomer.joinedAt(), ends.get(ends.size() - limit));
        return Optional.of(new BelvedereException(
                Problem.LIMIT_EXCEEDED,
                subject + " has " + ends.size() + " sessions, at most " + limit + " are allowed at a time",
                Map.of(
                        "field", field,
                        "limit", Integer.toString(limit),
                        "retryAfterSeconds", Long.toString(wait.plusMillis(999).toSeconds()))));
    }
}
