package io.belvedere.snapshot;

import io.belvedere.json.JsonObject;
import io.belvedere.problem.BelvedereException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a frozen series looks like: {@code {labels, start, step, values}} or {@code {labels, timestamps, values}}. Times
 * are whole milliseconds since 1970. Timestamps ascend, one for each value. A value that is null is a gap.
 */
public final class SeriesRules {

    public static final int MAX_LABELS = 64;

    /** The last millisecond of the year 9999. */
    private static final double LAST = 253_402_300_799_999.0;

    private SeriesRules() {}

    static void requireList(String path, @Nullable Object list) {
        if (!(list instanceof List<?> all)) {
            throw BelvedereException.invalid(path, "must be a list of series");
        }
        for (int index = 0; index < all.size(); index++) {
            requireSeries(JsonObject.of(path + "[" + index + "]", all.get(index)));
        }
    }

    private static void requireSeries(JsonObject series) {
        requireLabels(series.path("labels"), series.value("labels"));
        List<?> values = list(series, "values");
        for (Object value : values) {
            if (value != null && !(value instanceof Double)) {
                throw BelvedereException.invalid(series.path("values"), "must hold numbers and nulls only");
            }
        }
        Object timestamps = series.value("timestamps");
        if (timestamps == null) {
            requireTime(series.path("start"), series.value("start"), 0);
            requireTime(series.path("step"), series.value("step"), 1);
        } else {
            requireAscending(series.path("timestamps"), list(series, "timestamps"), values.size());
        }
        series.requireNoOthers();
    }

    private static void requireLabels(String path, @Nullable Object labels) {
        if (!(labels instanceof Map<?, ?> texts) || !texts.values().stream().allMatch(String.class::isInstance)) {
            throw BelvedereException.invalid(path, "must be an object of texts");
        }
        if (texts.size() > MAX_LABELS) {
            throw BelvedereException.invalid(
                    path, "has " + texts.size() + " labels, at most " + MAX_LABELS + " are allowed");
        }
    }

    private static void requireAscending(String path, List<?> timestamps, int values) {
        if (timestamps.size() != values) {
            throw BelvedereException.invalid(path, "has " + timestamps.size() + " times for " + values + " values");
        }
        double next = 0;
        for (int index = 0; index < timestamps.size(); index++) {
            next = requireTime(path, timestamps.get(index), next) + 1;
        }
    }

    private static double requireTime(String path, @Nullable Object time, double min) {
        if (time instanceof Double millis && millis >= min && millis <= LAST && millis == Math.rint(millis)) {
            return millis;
        }
        throw BelvedereException.invalid(path, "must be a whole number of milliseconds from " + (long) min + " on");
    }

    private static List<?> list(JsonObject series, String member) {
        if (series.value(member) instanceof List<?> list) {
            return list;
        }
        throw BelvedereException.invalid(series.path(member), "must be a list");
    }
}
