package io.belvedere.promql.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The points that a line of a script stands for, one a step. A step without a sample is empty, and so is one with a
 * native histogram.
 */
record PointSequence(List<OptionalDouble> points, boolean holdsHistograms) {

    static final double STALE_MARKER = Double.longBitsToDouble(0x7ff0000000000002L);

    /** Histograms have blanks within their braces. */
    private static final Pattern ITEMS = Pattern.compile("(?:\\{\\{.*?}}|[^\\s{])+");

    private static final Pattern OMITTED = Pattern.compile("_(?:x(?<times>[0-9]+))?");
    private static final Pattern STALE = Pattern.compile("stale(?:x(?<times>[0-9]+))?");
    private static final Pattern VALUES = Pattern.compile("(?<first>[+-]?" + ScriptNumber.UNSIGNED + ")"
            + "(?<step>[+-]" + ScriptNumber.UNSIGNED + ")?(?:x(?<times>[0-9]+))?");
    private static final Pattern HISTOGRAMS = Pattern.compile("\\{\\{.*}}(?:x(?<times>[0-9]+))?");

    PointSequence {
        points = List.copyOf(points);
    }

    static PointSequence parse(String text) {
        List<OptionalDouble> points = new ArrayList<>();
        boolean histograms = false;
        Matcher items = ITEMS.matcher(text);
        while (items.find()) {
            histograms |= items.group().startsWith("{{");
            points.addAll(expand(items.group()));
        }
        return new PointSequence(points, histograms);
    }

    private static List<OptionalDouble> expand(String item) {
        Matcher omitted = OMITTED.matcher(item);
        if (omitted.matches()) {
            return repeat(OptionalDouble.empty(), Math.max(1, times(omitted)));
        }
        Matcher histograms = HISTOGRAMS.matcher(item);
        if (histograms.matches()) {
            return repeat(OptionalDouble.empty(), times(histograms) + 1);
        }
        Matcher stale = STALE.matcher(item);
        if (stale.matches()) {
            return repeat(OptionalDouble.of(STALE_MARKER), times(stale) + 1);
        }
        return expandValues(item);
    }

    /** Steps are added one by one, because a product would round differently. */
    private static List<OptionalDouble> expandValues(String item) {
        Matcher values = VALUES.matcher(item);
        if (!values.matches()) {
            throw new IllegalArgumentException("not a point: " + item);
        }
        List<OptionalDouble> points = new ArrayList<>();
        double step = values.group("step") == null ? 0 : ScriptNumber.decimal(values.group("step"));
        double value = ScriptNumber.decimal(values.group("first"));
        for (int i = times(values); i >= 0; i--) {
            points.add(OptionalDouble.of(value));
            value += step;
        }
        return points;
    }

    private static int times(Matcher item) {
        return item.group("times") == null ? 0 : Integer.parseInt(item.group("times"));
    }

    private static List<OptionalDouble> repeat(OptionalDouble point, int count) {
        return Collections.nCopies(count, point);
    }
}
