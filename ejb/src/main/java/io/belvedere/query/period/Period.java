package io.belvedere.query.period;

/** A time {@code [from, until)} for which a condition was true. */
public record Period(long fromMillis, Edge begin, long untilMillis, Edge end) {

    public long lengthMillis() {
        return untilMillis - fromMillis;
    }
}
