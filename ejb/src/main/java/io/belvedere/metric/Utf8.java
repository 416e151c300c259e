package io.belvedere.metric;

/** UTF-8 without making it: how long a text would be, and which of two would come first. */
final class Utf8 {

    /** Instead of a length: the text has half of a surrogate pair and so no UTF-8. */
    static final int BROKEN = -1;

    private Utf8() {}

    /** The number of bytes, or {@link #BROKEN}. */
    static int length(String text) {
        int length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                length++;
            }
            if (c >= 0x800) {
                length++;
            }
            if (Character.isSurrogate(c)) {
                if (!isPair(text, i)) {
                    return BROKEN;
                }
                // Two chars are four bytes; the first has been counted as three.
                i++;
            }
        }
        return length;
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    /**
     * By bytes, which is the order of code points. {@link String#compareTo} differs: it has U+FF5E, one char, behind
     * U+1F680, whose surrogates begin at U+D800.
     */
    static int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                return Integer.compare(rank(left), rank(right));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Surrogates stand for what comes behind every other char. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
