package io.belvedere.launcher.demo;

/**
 * An exception that comes again and again: from nothing to 1 within a fifth of its length, and back in its last fifth; and
 * how much of it there has been since 1970.
 */
record Surge(double periodSeconds, double offsetSeconds, double lengthSeconds) {

    private static final double RAMP = 0.2;

    double at(double second) {
        double ramp = lengthSeconds * RAMP;
        double within = within(second);
        if (within >= lengthSeconds) {
            return 0;
        }
        return Math.min(1, Math.min(within, lengthSeconds - within) / ramp);
    }

    double until(double second) {
        double passed = Math.floor((second - offsetSeconds) / periodSeconds);
        return passed * area(lengthSeconds) + area(Math.min(lengthSeconds, within(second)));
    }

    private double within(double second) {
        double since = (second - offsetSeconds) % periodSeconds;
        return since < 0 ? since + periodSeconds : since;
    }

    private double area(double within) {
        double ramp = lengthSeconds * RAMP;
        double rise = Math.min(within, ramp);
        double plateau = Math.max(0, Math.min(within, lengthSeconds - ramp) - ramp);
        double left = Math.min(ramp, lengthSeconds - within);
        double fall = within > lengthSeconds - ramp ? ramp / 2 - left * left / (2 * ramp) : 0;
        return rise * rise / (2 * ramp) + plateau + fall;
    }
}
