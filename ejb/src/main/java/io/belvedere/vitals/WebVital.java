package io.belvedere.vitals;

import io.belvedere.problem.BelvedereException;
import java.util.List;
import java.util.Locale;

/**
 * What browsers measure, by the names that the web has for it. Browsers give times in milliseconds, which become seconds;
 * the bounds of buckets hold those up to which a value is called good or poor.
 */
public enum WebVital {
    /** Until the largest thing on the page is painted. */
    LCP(List.of(0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 6.0, 10.0)),
    /** From the first input to its handling. */
    FID(List.of(0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0)),
    /** How much things jump about, a score without a unit. */
    CLS(List.of(0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1.0)),
    /** From an input to the next paint, for one of the slowest inputs. */
    INP(List.of(0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.0)),
    /** Until the first thing is painted. */
    FCP(List.of(0.25, 0.5, 1.0, 1.5, 1.8, 2.5, 3.0, 5.0, 10.0)),
    /** Until the first byte of the answer. */
    TTFB(List.of(0.05, 0.1, 0.2, 0.4, 0.8, 1.2, 1.8, 3.0, 6.0));

    private static final double MAX_MILLIS = 600_000;
    private static final double MAX_SCORE = 1_000;
    private static final double MILLISECOND = 1e-3;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of alone
    private final List<Double> bounds;

    WebVital(List<Double> bounds) {
        this.bounds = bounds;
    }

    /** The upper bounds of the buckets but for the last, which has none. */
    public List<Double> bounds() {
        return bounds;
    }

    public String metric() {
        return "belvedere_web_vitals_" + name().toLowerCase(Locale.ROOT) + (isTime() ? "_seconds" : "");
    }

    /** The value in the metric's unit of what a browser measured. */
    public double ofBrowser(double measured) {
        double max = isTime() ? MAX_MILLIS : MAX_SCORE;
        if (!(measured >= 0 && measured <= max)) {
            throw BelvedereException.invalid(
                    name(), "is " + measured + ", must be from 0 to " + (long) max + (isTime() ? " milliseconds" : ""));
        }
        return isTime() ? measured * MILLISECOND : measured;
    }

    private boolean isTime() {
        return this != CLS;
    }
}
