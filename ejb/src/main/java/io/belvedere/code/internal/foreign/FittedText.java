package io.belvedere.code.internal.foreign;

import java.util.regex.Pattern;

/** Texts of a foreign file made to keep our rules: without control characters and no longer than allowed. */
public final class FittedText {

    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?][^<>]{0,200}>");
    private static final Pattern OPENING = Pattern.compile("<(?=[\\p{L}/!?])");

    private FittedText() {}

    /** The text of a member, empty if there is none; what had to be changed is noted. */
    public static String of(ForeignObject object, String member, int maxLength) {
        return of(object.report(), object.path(member), member, object.text(member, ""), maxLength);
    }

    /** Like {@link #of}, with markup taken out as well: for names and titles. */
    public static String plain(ForeignObject object, String member, int maxLength) {
        String text = object.text(member, "");
        String plain = TAG.matcher(text).replaceAll("");
        plain = OPENING.matcher(plain).replaceAll("< ");
        if (!plain.equals(text)) {
            object.report().approximated(object.path(member), member, "markup was taken out");
        }
        return of(object.report(), object.path(member), member, plain, maxLength);
    }

    public static String of(ImportReport report, String path, String what, String text, int maxLength) {
        StringBuilder clean = new StringBuilder();
        text.strip().codePoints().filter(FittedText::isAllowed).forEach(clean::appendCodePoint);
        String whole = clean.toString().strip();
        if (whole.length() != text.strip().length()) {
            report.approximated(path, what, "control characters and broken surrogate pairs were taken out");
        }
        if (whole.codePointCount(0, whole.length()) <= maxLength) {
            return whole;
        }
        report.approximated(path, what, "cut to " + maxLength + " characters");
        return cut(whole, maxLength);
    }

    static String cut(String text, int maxLength) {
        return text.codePointCount(0, text.length()) <= maxLength
                ? text
                : text.substring(0, text.offsetByCodePoints(0, maxLength)).strip();
    }

    private static boolean isAllowed(int codePoint) {
        boolean lineBreak = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        boolean loneSurrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return !loneSurrogate && (lineBreak || !Character.isISOControl(codePoint));
    }
}
