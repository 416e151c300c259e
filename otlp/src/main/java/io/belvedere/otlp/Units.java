package io.belvedere.otlp;

import java.util.Map;

/** Units as OpenTelemetry writes them, in the case-sensitive code of UCUM, in words as names of metrics have them. */
final class Units {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("d", "days"),
            Map.entry("h", "hours"),
            Map.entry("min", "minutes"),
            Map.entry("s", "seconds"),
            Map.entry("ms", "milliseconds"),
            Map.entry("us", "microseconds"),
            Map.entry("ns", "nanoseconds"),
            Map.entry("By", "bytes"),
            Map.entry("KiBy", "kibibytes"),
            Map.entry("MiBy", "mebibytes"),
            Map.entry("GiBy", "gibibytes"),
            Map.entry("TiBy", "tibibytes"),
            Map.entry("KBy", "kilobytes"),
            Map.entry("kBy", "kilobytes"),
            Map.entry("MBy", "megabytes"),
            Map.entry("GBy", "gigabytes"),
            Map.entry("TBy", "terabytes"),
            Map.entry("m", "meters"),
            Map.entry("V", "volts"),
            Map.entry("A", "amperes"),
            Map.entry("J", "joules"),
            Map.entry("W", "watts"),
            Map.entry("g", "grams"),
            Map.entry("Cel", "celsius"),
            Map.entry("Hz", "hertz"),
            Map.entry("1", ""),
            Map.entry("%", "percent"));

    private static final Map<String, String> PER_WORDS =
            Map.of("s", "second", "m", "minute", "h", "hour", "d", "day", "w", "week", "mo", "month", "y", "year");

    private Units() {}

    /** What is measured: {@code bytes} of {@code By/s}; empty for a pure number or an annotation in braces. */
    static String main(String unit) {
        int slash = unit.indexOf('/');
        return word(slash < 0 ? unit : unit.substring(0, slash), WORDS);
    }

    /** Per what: {@code per_second} of {@code By/s}; empty if per nothing. */
    static String per(String unit) {
        int slash = unit.indexOf('/');
        String word = slash < 0 ? "" : word(unit.substring(slash + 1), PER_WORDS);
        return word.isEmpty() ? "" : "per_" + word;
    }

    private static String word(String code, Map<String, String> words) {
        String plain = code.strip();
        boolean annotation = plain.indexOf('{') >= 0 || plain.indexOf('}') >= 0;
        return annotation ? "" : words.getOrDefault(plain, plain);
    }
}
