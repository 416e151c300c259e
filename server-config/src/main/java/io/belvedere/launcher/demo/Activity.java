package io.belvedere.launcher.demo;

import java.util.List;

/**
 * How much goes on, around a base of 1: by day more than by night, with swings in between; and what surges put on top. Of
 * both there is the sum since 1970 too, from which counters are made that never run backwards.
 */
record Activity(List<Wave> waves, Surge surge) {

    /** Waves stay below this together, so that there is always something going on. */
    static final double MAX_SWING = 0.65;

    private static final double DAY = 86_400;
    private static final double BUSIEST = 14 * 3_600;

    /** Peaks differ a little from one to the other. */
    static Activity of(Noise noise, Surge surge) {
        return new Activity(
                List.of(
                        new Wave(0.35, DAY, BUSIEST + noise.of("day").between(-3_000, 3_000)),
                        new Wave(0.12, 5_400, noise.of("hours").between(0, 5_400)),
                        new Wave(0.10, 1_130, noise.of("minutes").between(0, 1_130)),
                        new Wave(0.06, 307, noise.of("moments").between(0, 307))),
                surge);
    }

    double calmAt(double second) {
        double sum = 1;
        for (Wave wave : waves) {
            sum += wave.at(second);
        }
        return sum;
    }

    double calmUntil(double second) {
        double sum = second;
        for (Wave wave : waves) {
            sum += wave.until(second);
        }
        return sum;
    }

    double surgeAt(double second) {
        return surge.at(second);
    }

    double surgeUntil(double second) {
        return surge.until(second);
    }
}
