package io.belvedere.metric;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import java.util.Comparator;

/**
 * What labels may be called and hold: any UTF-8 that is not empty, as with Prometheus 3. What is too large is the
 * caller's mistake, and sending it again does not help: it is refused as invalid, not as a quota that is used up.
 */
public final class LabelRules {

    /** The label whose value is the metric's name. */
    public static final String METRIC_NAME = "__name__";

    /** The order of names and of values: that of their UTF-8 bytes. */
    public static final Comparator<String> ORDER = Utf8::compare;

    private LabelRules() {}

    /** Refuses a name that is empty, broken or too long. */
    public static void requireName(String name, LabelLimits limits) {
        if (name.isEmpty()) {
            throw BelvedereException.invalid("label", "must have a name");
        }
        if (!isText(name, limits.maxNameBytes())) {
            throw noText("the name of label " + Text.quoted(name), name, limits.maxNameBytes());
        }
    }

    /** Refuses a value that is broken or too long; an empty one says that there is no such label. */
    public static void requireValue(String name, String value, LabelLimits limits) {
        if (!isText(value, limits.maxValueBytes())) {
            throw noText("the value of label " + Text.quoted(name), value, limits.maxValueBytes());
        }
    }

    /** Refuses a series that belongs to no metric. */
    public static void requireMetricName(Labels labels) {
        if (labels.metricName().isEmpty()) {
            throw BelvedereException.invalid("label '" + METRIC_NAME + "'", "is missing, it names the metric");
        }
    }

    static void requireCount(int count, LabelLimits limits) {
        if (count > limits.maxLabels()) {
            throw BelvedereException.invalid(
                    "labels", "are " + count + " on one series, at most " + limits.maxLabels() + " are allowed");
        }
    }

    static BelvedereException duplicate(String name) {
        return BelvedereException.invalid("label " + Text.quoted(name), "is there twice");
    }

    /** The metric's name in a selector stands before the braces only if it looks like this; others are quoted inside. */
    static boolean isPlainMetricName(String name) {
        return isPlain(name, true);
    }

    /** What a selector need not quote. */
    static boolean isPlainLabelName(String name) {
        return isPlain(name, false);
    }

    /** Apart from the message, which is dear: this is asked for each label of each series that comes in. */
    private static boolean isText(String text, int maxBytes) {
        int bytes = Utf8.length(text);
        return bytes != Utf8.BROKEN && bytes <= maxBytes;
    }

    private static BelvedereException noText(String field, String text, int maxBytes) {
        int bytes = Utf8.length(text);
        return bytes == Utf8.BROKEN
                ? BelvedereException.invalid(field, "holds half of a surrogate pair, which is no text")
                : BelvedereException.invalid(field, "has " + bytes + " bytes, at most " + maxBytes + " are allowed");
    }

    private static boolean isPlain(String name, boolean colons) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (colons && c == ':');
            boolean digit = c >= '0' && c <= '9' && i > 0;
            if (!letter && !digit) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
