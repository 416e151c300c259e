package io.belvedere.promql.conformance;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations and times as scripts write them: {@code 1m30s}, or a bare zero. */
final class ScriptDuration {

    private static final String PART = "(?<count>[0-9]+)(?<unit>ms|[smhdwy])";
    private static final Pattern PARTS = Pattern.compile(PART);
    private static final Pattern WHOLE = Pattern.compile("(?:[0-9]+(?:ms|[smhdwy]))+");
    private static final Map<String, Long> MILLIS_OF_UNIT = Map.of(
            "ms", 1L,
            "s", 1_000L,
            "m", 60_000L,
            "h", 3_600_000L,
            "d", 86_400_000L,
            "w", 7 * 86_400_000L,
            "y", 365 * 86_400_000L);

    private ScriptDuration() {}

    static long millis(String text) {
        if (text.equals("0")) {
            return 0;
        }
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a duration: " + text);
        }
        Matcher parts = PARTS.matcher(text);
        long total = 0;
        while (parts.find()) {
            total += Long.parseLong(parts.group("count")) * MILLIS_OF_UNIT.getOrDefault(parts.group("unit"), 0L);
        }
        return total;
    }
}
