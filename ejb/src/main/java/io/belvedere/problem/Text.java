package io.belvedere.problem;

/** Rules for text that people type, the same for every name and title. */
public final class Text {

    private static final int MAX_QUOTED = 100;

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
        requireWithin(field, stripped, maxLength);
        return stripped;
    }

    /** Refuses text that is longer or that no store keeps; blanks around it count. */
    public static void requireWithin(String field, String text, int maxLength) {
        int length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            throw BelvedereException.invalid(
                    field, "has " + length + " characters, at most " + maxLength + " are allowed");
        }
        requireStorable(field, text);
    }

    /** Refuses text that no store keeps, nor finds. */
    public static void requireStorable(String field, String text) {
        if (text.codePoints().anyMatch(Text::isForbidden)) {
            throw BelvedereException.invalid(field, "contains a control character or a broken surrogate pair");
        }
    }

    /** Refuses what would be markup where somebody forgets to escape it: {@code <} before a letter, {@code /}, ! or ?. */
    public static void requirePlain(String field, String text) {
        for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            if (i + 1 < text.length() && opensMarkup(text.charAt(i + 1))) {
                throw BelvedereException.invalid(
                        field, "holds markup, '" + text.substring(i, i + 2) + "'; put a blank behind a plain '<'");
            }
        }
    }

    /** In quotes and not too long, for messages. */
    public static String quoted(String text) {
        int length = text.codePointCount(0, text.length());
        boolean shortened = length > MAX_QUOTED;
        return "'" + (shortened ? text.substring(0, text.offsetByCodePoints(0, MAX_QUOTED)) + "…" : text) + "'";
    }

    private static boolean opensMarkup(char next) {
        return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private static boolean isForbidden(int codePoint) {
        boolean lineBreak = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        boolean loneSurrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return loneSurrogate || (Character.isISOControl(codePoint) && !lineBreak);
    }
}
