package io.belvedere.benchmarks.panel;

import io.belvedere.benchmarks.store.WriteRequest;
import java.util.Locale;
import java.util.Map;

/**
 * The one series that a panel shows, a gauge of two decimals with a sample every ten seconds. Board, place and time alone
 * decide the values. No sample lies on a whole second, so that there is no doubt about which one a point shows.
 */
record PanelSeries(String board, int place) {

    static final int STEP_MILLIS = 10_000;
    private static final int OFFSET_MILLIS = 2_500;

    private static final String METRIC = "panel_load";
    private static final double USUAL = 50;
    private static final double SWING = 30;
    private static final double STEPS_OF_A_SWING = 40;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int NOISE = 500;

    Map<String, String> labels() {
        return Map.of("board", board, "panel", Integer.toString(place));
    }

    String expression() {
        return String.format(Locale.ROOT, "%s{board=\"%s\",panel=\"%d\"}", METRIC, board, place);
    }

    WriteRequest.Series written() {
        return new WriteRequest.Series(METRIC, labels());
    }

    static long sampleTime(long step) {
        return step * STEP_MILLIS + OFFSET_MILLIS;
    }

    double sample(long step) {
        int key = hashCode();
        long noise = Math.floorMod((((step * MIX) ^ key) * MIX) >>> 20, (long) NOISE);
        double value = USUAL + SWING * Math.sin(step / STEPS_OF_A_SWING + key);
        return (Math.round(100 * value) + noise) / 100.0;
    }

    /** What a point at this time shows: the last sample until then. */
    double valueAt(long timeMillis) {
        return sample(Math.floorDiv(timeMillis - OFFSET_MILLIS, (long) STEP_MILLIS));
    }
}
