package io.belvedere.promql.evaluation;

/** Where in a range the samples of a series begin and end. There is at least one. */
interface Extent {

    int size();

    long firstTime();

    double first();

    long lastTime();

    double last();

    /** The range itself, open at its begin and closed at its end. */
    long startMillis();

    long endMillis();

    default double rangeSeconds() {
        return (endMillis() - startMillis()) / 1000.0;
    }
}
