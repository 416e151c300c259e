package io.belvedere.promql.pattern;

/** What stands at one side of a boundary. */
enum Side {
    EDGE,
    LINE_FEED,
    WORD,
    OTHER;

    static Side of(int codePoint) {
        if (CodePoints.isWord(codePoint)) {
            return WORD;
        }
        return codePoint == '\n' ? LINE_FEED : OTHER;
    }

    /** What stands before an index of the text. */
    static Side before(String text, int index) {
        return index == 0 ? EDGE : of(text.codePointBefore(index));
    }

    static Side after(String text, int index) {
        return index == text.length() ? EDGE : of(text.codePointAt(index));
    }
}
