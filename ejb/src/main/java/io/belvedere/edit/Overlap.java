package io.belvedere.edit;

/** What becomes of regions that would lie on top of each other. */
public enum Overlap {
    /** The edit is refused, naming the other region. */
    REFUSE,
    /** What lies in the way moves down, and what lies in the way of that. */
    PUSH_DOWN
}
