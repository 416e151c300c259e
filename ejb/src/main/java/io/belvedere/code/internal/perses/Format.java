package io.belvedere.code.internal.perses;

import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.code.internal.foreign.WidgetDraft;
import java.util.Map;
import java.util.Optional;

/** How numbers are written: unit and digits. */
final class Format {

    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("nanoseconds", "ns"),
            Map.entry("microseconds", "us"),
            Map.entry("milliseconds", "ms"),
            Map.entry("seconds", "seconds"),
            Map.entry("minutes", "minutes"),
            Map.entry("hours", "hours"),
            Map.entry("days", "days"),
            Map.entry("percent", "percent"),
            Map.entry("percent-decimal", "percentunit"),
            Map.entry("bits", "bits"),
            Map.entry("decbits", "decbits"),
            Map.entry("bytes", "bytes"),
            Map.entry("decbytes", "decbytes"),
            Map.entry("bits/sec", "binbps"),
            Map.entry("decbits/sec", "bps"),
            Map.entry("bytes/sec", "binBps"),
            Map.entry("decbytes/sec", "Bps"),
            Map.entry("counts/sec", "cps"),
            Map.entry("ops/sec", "ops"),
            Map.entry("packets/sec", "pps"),
            Map.entry("reads/sec", "rps"),
            Map.entry("requests/sec", "reqps"),
            Map.entry("writes/sec", "wps"),
            Map.entry("celsius", "celsius"),
            Map.entry("fahrenheit", "fahrenheit"),
            Map.entry("eur", "eur"),
            Map.entry("usd", "usd"),
            Map.entry("unix-timestamp", "timestamp"),
            Map.entry("unix-timestamp-ms", "timestampms"));

    private static final Map<String, String> NEAREST = Map.of(
            "events/sec", "cps",
            "messages/sec", "cps",
            "records/sec", "cps",
            "rows/sec", "cps");

    private Format() {}

    static void read(ForeignObject spec, String member, WidgetDraft draft) {
        if (!spec.has(member)) {
            return;
        }
        ForeignObject format = spec.object(member);
        draft.option(format, "unit", "unit", unit(format));
        draft.option(
                format,
                "decimalPlaces",
                "decimals",
                format.number("decimalPlaces").map(Math::rint));
        format.ignore("shortValues");
    }

    static Optional<String> unit(ForeignObject format) {
        String unit = format.text("unit", "");
        if (unit.isEmpty() || unit.equals("decimal")) {
            return unit.isEmpty() ? Optional.empty() : Optional.of(format.flag("shortValues", true) ? "short" : "none");
        }
        String nearest = NEAREST.get(unit);
        if (nearest != null) {
            format.report().approximated(format.path("unit"), "unit " + Shown.value(unit), "it becomes " + nearest);
            return Optional.of(nearest);
        }
        Optional<String> ours = Optional.ofNullable(OURS.get(unit));
        if (ours.isEmpty()) {
            format.drop("unit", "unit " + Shown.value(unit), "Belvedere does not have it");
        }
        return ours;
    }
}
