package io.belvedere.sample;

/**
 * A place in the sample log: the number of a writer, which is one run of a node, and of a row of its. Those of a writer
 * begin at 1 and have no gaps.
 */
public record LogPosition(int writer, long sequence) {}
