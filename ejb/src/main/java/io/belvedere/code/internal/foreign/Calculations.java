package io.belvedere.code.internal.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the points of a series become one value, by the names that Grafana and Perses give it. */
public final class Calculations {

    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("last", "last"),
            Map.entry("lastNotNull", "last"),
            Map.entry("last-number", "last"),
            Map.entry("current", "last"),
            Map.entry("first", "first"),
            Map.entry("firstNotNull", "first"),
            Map.entry("first-number", "first"),
            Map.entry("min", "min"),
            Map.entry("max", "max"),
            Map.entry("mean", "mean"),
            Map.entry("avg", "mean"),
            Map.entry("median", "median"),
            Map.entry("sum", "sum"),
            Map.entry("total", "sum"),
            Map.entry("count", "count"),
            Map.entry("range", "range"),
            Map.entry("diff", "difference"));

    private Calculations() {}

    /** Those of the names that we have, each once; the others are noted. */
    public static List<String> of(ForeignObject object, String member, List<String> names) {
        List<String> ours = new ArrayList<>();
        for (String name : names) {
            Optional<String> known = Optional.ofNullable(OURS.get(name));
            if (known.isEmpty()) {
                object.report()
                        .dropped(object.path(member), "calculation " + Shown.value(name), "Belvedere does not have it");
            }
            known.filter(one -> !ours.contains(one)).ifPresent(ours::add);
        }
        return ours;
    }

    /** The one calculation of a widget of single values. */
    public static Optional<String> one(ForeignObject object, String member, List<String> names) {
        if (names.size() > 1) {
            object.report()
                    .approximated(
                            object.path(member), "calculations", "only the first of " + names.size() + " is kept");
        }
        return of(object, member, names.stream().limit(1).toList()).stream().findFirst();
    }
}
