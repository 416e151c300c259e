package io.belvedere.code;

import io.belvedere.problem.BelvedereException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms in which a file can hold a dashboard, told from each other by what they always have. */
public enum ForeignFormat {
    BELVEDERE,
    GRAFANA,
    PERSES;

    private static final int SHOWN = 60;

    /** The format of a parsed file; one that is none of them is refused with what was seen in it. */
    public static ForeignFormat of(@Nullable Object file) {
        if (!(file instanceof Map<?, ?> top)) {
            throw BelvedereException.invalid("file", "holds " + kind(file) + ", a dashboard is an object");
        }
        if (top.get("apiVersion") instanceof String version) {
            return ofVersion(version, top);
        }
        if (isPerses(top)) {
            return PERSES;
        }
        if (isClassic(top) || (top.get("dashboard") instanceof Map<?, ?> wrapped && isClassic(wrapped))) {
            return GRAFANA;
        }
        throw BelvedereException.invalid(
                "file", "is no dashboard of Belvedere, Grafana or Perses: it has " + names(top));
    }

    private static ForeignFormat ofVersion(String version, Map<?, ?> top) {
        if (version.startsWith("belvedere")) {
            return BELVEDERE;
        }
        if (version.startsWith("dashboard.grafana.app/")) {
            return GRAFANA;
        }
        if (version.startsWith("perses.dev/") && isPerses(top)) {
            return PERSES;
        }
        throw BelvedereException.invalid(
                "apiVersion",
                "is " + shown(version) + " of kind " + shown(String.valueOf(top.get("kind")))
                        + ", which is no dashboard of Belvedere, Grafana or Perses");
    }

    private static boolean isPerses(Map<?, ?> top) {
        return "Dashboard".equals(top.get("kind")) && top.get("spec") instanceof Map<?, ?>;
    }

    private static boolean isClassic(Map<?, ?> model) {
        return model.containsKey("panels") || model.containsKey("rows") || model.containsKey("schemaVersion");
    }

    private static String names(Map<?, ?> top) {
        List<String> names =
                top.keySet().stream().map(String::valueOf).limit(10).toList();
        return names.isEmpty() ? "no members" : shown(String.join(", ", names));
    }

    private static String kind(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof List<?>) {
            return "an array";
        }
        return value instanceof String ? "a text" : "a single value";
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
