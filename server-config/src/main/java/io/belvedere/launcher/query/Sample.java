package io.belvedere.launcher.query;

import java.time.Instant;

/** A value as the server wrote it, at its time. */
public record Sample(Instant at, String value) {

    /** NaN for what is no number, such as a histogram. */
    double number() {
        return NumberText.parse(value);
    }

    boolean isFinite() {
        return Double.isFinite(number());
    }

    String text() {
        return Printable.line(NumberText.readable(value));
    }
}
