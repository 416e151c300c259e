package io.belvedere.launcher.query;

import java.time.Duration;
import java.util.List;

/** The step of a range whose user names none: about sixty steps, each as long as people count time. */
public final class StepChoice {

    private static final int STEPS = 60;
    private static final List<Duration> NICE = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private StepChoice() {}

    public static Duration of(Duration range) {
        Duration least = range.dividedBy(STEPS);
        return NICE.stream()
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .orElseGet(() -> wholeDays(least));
    }

    private static Duration wholeDays(Duration least) {
        long days = least.toDays();
        return Duration.ofDays(least.equals(Duration.ofDays(days)) ? days : days + 1);
    }
}
