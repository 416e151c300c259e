package io.belvedere.dashboard;

import io.belvedere.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The JSON form of a time range, the same in stores, revisions and files. Without a refresh, its seconds are null. */
public final class TimeRanges {

    private TimeRanges() {}

    public static Map<String, @Nullable Object> toJson(TimeRange range) {
        Duration refresh = range.refresh();
        return JsonObject.with(
                "from", range.from(),
                "until", range.until(),
                "refreshSeconds", refresh == null ? null : (double) refresh.toSeconds());
    }

    public static TimeRange fromJson(@Nullable Object json) {
        return fromJson("timeRange", json);
    }

    /** The path is for errors: where the range stands in what it is read from. */
    public static TimeRange fromJson(String path, @Nullable Object json) {
        JsonObject object = JsonObject.of(path, json);
        String from = object.text("from");
        String until = object.text("until");
        OptionalInt seconds = object.wholeIfThere("refreshSeconds");
        object.requireNoOthers();
        return new TimeRange(from, until, seconds.isPresent() ? Duration.ofSeconds(seconds.getAsInt()) : null);
    }
}
