package io.belvedere.presence.internal;

/** Told once in the whole cluster of each session that comes, goes or may not come. The rest of those gone expired. */
interface Tally {

    void joined();

    void left();

    /** By the name of the limit that was reached. */
    void refused(String limit);
}
