package io.belvedere.code.internal;

/** A place in a text: line and column, counted from 1. */
record Spot(int line, int column) {

    static final Spot START = new Spot(1, 1);
}
