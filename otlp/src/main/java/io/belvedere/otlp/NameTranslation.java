package io.belvedere.otlp;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How names of OpenTelemetry become names of metrics and labels. Each is set by the name that Prometheus has for it. */
public enum NameTranslation {
    /** {@code http.server.duration} in seconds is {@code http_server_duration_seconds}. */
    ESCAPED_WITH_SUFFIXES("UnderscoreEscapingWithSuffixes", true, true),
    /** {@code http_server_duration}. */
    ESCAPED("UnderscoreEscapingWithoutSuffixes", true, false),
    /** {@code http.server.duration_seconds}. */
    UTF8_WITH_SUFFIXES("NoUTF8EscapingWithSuffixes", false, true),
    /** As they come. Metrics that differ in their unit alone become one. */
    UTF8("NoTranslation", false, false);

    private final String text;
    private final boolean escaping;
    private final boolean suffixing;

    NameTranslation(String text, boolean escaping, boolean suffixing) {
        this.text = text;
        this.escaping = escaping;
        this.suffixing = suffixing;
    }

    static Map<String, NameTranslation> byText() {
        return Arrays.stream(values()).collect(Collectors.toMap(value -> value.text, Function.identity()));
    }

    /** Whether what is no letter, digit or underscore becomes an underscore. */
    boolean isEscaping() {
        return escaping;
    }

    /** Whether units and {@code total} become part of the name. */
    boolean isSuffixing() {
        return suffixing;
    }
}
