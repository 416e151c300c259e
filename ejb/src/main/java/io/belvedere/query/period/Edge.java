package io.belvedere.query.period;

/** What is known of the begin or the end of a period. */
public enum Edge {
    /** The condition was false right before or right after. */
    SEEN,
    /** The period reaches the begin or the end of what was asked for, and may go on beyond it. */
    OPEN
}
