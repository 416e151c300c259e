package io.belvedere.code;

/**
 * One thing of a foreign dashboard that did not come over as it was. The path leads to it in the file, such as
 * {@code panels[3].targets[0]}; it names where, never the whole text of what was there.
 */
public record ImportNote(String path, Severity severity, String what, String why) {

    /** How much was lost. */
    public enum Severity {
        /** Nothing, but it may behave differently here. */
        INFO,
        /** It came over as what is nearest to it here. */
        APPROXIMATED,
        /** It did not come over. */
        DROPPED
    }
}
