package io.belvedere.collect.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The names that the metrics of the registries have on {@code /metrics}: snake case, seconds, suffixes that fit the type.
 * The page and the collected series are the same to those who query them.
 */
final class MetricNames {

    static final String SCOPE = "mp_scope";

    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^a-zA-Z0-9_:]");
    private static final String TOTAL = "_total";
    private static final String COUNT = "_count";

    private MetricNames() {}

    static String counter(String name, String unit) {
        String whole = withUnit(name, unit);
        return snake(whole.endsWith(TOTAL) ? whole : whole + TOTAL);
    }

    /** A gauge is none of the kinds that end so, whatever it is called. */
    static String gauge(String name, String unit) {
        String whole = snake(withUnit(name, unit));
        if (whole.endsWith(COUNT)) {
            return whole.substring(0, whole.length() - COUNT.length()) + "_current";
        }
        return whole.endsWith(TOTAL) ? whole.substring(0, whole.length() - TOTAL.length()) : whole;
    }

    static String histogram(String name, String unit) {
        return snake(withUnit(name, unit));
    }

    static String timer(String name) {
        String plain = plain(name);
        return snake(plain.endsWith("_seconds") ? plain : plain + "_seconds");
    }

    /** Of values in this unit. */
    static double scale(String unit) {
        return unit.equals(MetricUnits.NANOSECONDS) ? 1e-9 : 1;
    }

    static Map<String, String> labels(MetricID id, String scope) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Tag tag : id.getTagsAsArray()) {
            labels.put(snake(plain(tag.getTagName())), tag.getTagValue());
        }
        labels.put(SCOPE, scope);
        return labels;
    }

    private static String withUnit(String name, String unit) {
        String plain = plain(name);
        String suffix = unit.isEmpty() || unit.equals(MetricUnits.NONE) ? "" : plain(unit);
        String whole = suffix.isEmpty() || plain.endsWith(suffix) ? plain : plain + "_" + suffix;
        return whole.replace("_" + MetricUnits.NANOSECONDS, "_seconds");
    }

    private static String plain(String name) {
        return NOT_IN_NAMES.matcher(name).replaceAll("_");
    }

    private static String snake(String name) {
        return HUMP.matcher(name).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }
}
