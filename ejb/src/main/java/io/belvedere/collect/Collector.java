package io.belvedere.collect;

/**
 * A source of what is the case now. It is asked again and again, by one thread at a time, and may remember what it saw
 * the last time.
 */
public interface Collector {

    /** In logs, and as the label of failures. */
    String name();

    /** What was added before an exception counts nevertheless. */
    void collect(Measurements target);
}
