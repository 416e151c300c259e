package io.belvedere.problem;

/** Rules for text that people type, the same for every name and title. */
public final class Text {

    private Text() {}

    /** The text without surrounding blanks: one to {@code maxLength} characters, none of them a control character. */
    public static String required(String field, String text, int maxLength) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw BelvedereException.invalid(field, "must not be blank");
        }
        return optional(field, stripped, maxLength);
    }

    /** Like {@link #required}, but may be empty. */
    public static String optional(String field, String text, int maxLength) {
        String stripped = text.strip();
        int length = stripped.codePointCount(0, stripped.length());
        if (length > maxLength) {
            throw BelvedereException.invalid(
                    field, "has " + length + " characters, at most " + maxLength + " are allowed");
        }
        if (stripped.codePoints().anyMatch(Text::isForbidden)) {
            throw BelvedereException.invalid(field, "contains a control character or a broken surrogate pair");
        }
        return stripped;
    }

    private static boolean isForbidden(int codePoint) {
        boolean lineBreak = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        boolean loneSurrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return loneSurrogate || (Character.isISOControl(codePoint) && !lineBreak);
    }
}
