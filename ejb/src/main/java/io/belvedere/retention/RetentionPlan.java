package io.belvedere.retention;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the next run does: which generations are retired because their time is over, and which that were retired come
 * back, because a policy has changed or a pin was set before they were dropped.
 *
 * @param pinned whose time is over, and which stay for a pin
 */
public record RetentionPlan(List<Holding> retire, List<Holding> pinned, List<Holding> restore) {

    public static RetentionPlan of(
            List<Holding> visible, List<Holding> retired, RetentionRules rules, List<Pin> pins, Instant now) {
        Predicate<Holding> due = holding -> rules.isDue(holding, now);
        Predicate<Holding> pinned = holding -> pins.stream().anyMatch(pin -> pin.keeps(holding));
        return new RetentionPlan(
                visible.stream().filter(due.and(pinned.negate())).toList(),
                visible.stream().filter(due.and(pinned)).toList(),
                retired.stream().filter(due.negate().or(pinned)).toList());
    }
}
