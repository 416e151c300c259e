package io.belvedere.launcher.demo;

/**
 * When a host starts, at even distances; before each start it is down for longer than queries look back, so that it shows.
 */
record Uptime(long periodSeconds, long offsetSeconds) {

    static final long DOWN_SECONDS = 480;

    double bootAt(double second) {
        return Math.floor((second - offsetSeconds) / periodSeconds) * periodSeconds + offsetSeconds;
    }

    boolean isDown(double second) {
        return bootAt(second) + periodSeconds - second <= DOWN_SECONDS;
    }
}
