package io.belvedere.code.internal.foreign;

import io.belvedere.problem.BelvedereException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a foreign file as notes and messages name them: short, on one line. */
public final class Shown {

    private static final int MAX_LENGTH = 60;
    private static final int MAX_REASON = 300;

    private Shown() {}

    public static String text(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(MAX_LENGTH).map(Shown::visible).forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > MAX_LENGTH ? shown + "…" : shown.toString();
    }

    /** Why a rule of ours refused something, on one line and not endless. */
    public static String message(BelvedereException refusal) {
        String message = String.valueOf(refusal.getMessage());
        String shown = message.length() <= MAX_REASON ? message : message.substring(0, MAX_REASON) + "…";
        return shown.codePoints()
                .map(Shown::visible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A single value as it is, of anything larger its kind alone. */
    public static String value(@Nullable Object value) {
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Boolean || value instanceof Number) {
            return value.toString();
        }
        return value instanceof String text ? "'" + text(text) + "'" : kind(value);
    }

    public static String kind(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof Map<?, ?>) {
            return "an object";
        }
        if (value instanceof List<?>) {
            return "a list";
        }
        if (value instanceof String) {
            return "a text";
        }
        return value instanceof Boolean ? "true or false" : "a number";
    }

    private static String number(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    private static int visible(int codePoint) {
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return Character.isISOControl(codePoint) || surrogate ? ' ' : codePoint;
    }
}
