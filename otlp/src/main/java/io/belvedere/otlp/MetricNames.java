package io.belvedere.otlp;

import io.belvedere.problem.Text;
import java.util.ArrayList;
import java.util.List;

/** Names of metrics, made of their name, unit and kind in OpenTelemetry. */
final class MetricNames {

    /** What makes a difference for the name. */
    enum Kind {
        GAUGE,
        COUNTER,
        OTHER
    }

    private static final String TOTAL = "total";
    private static final String RATIO = "ratio";

    private final NameTranslation translation;

    MetricNames(NameTranslation translation) {
        this.translation = translation;
    }

    /** Refuses a name of which nothing is left. */
    String name(String name, String unit, Kind kind) {
        List<String> suffixes = translation.isSuffixing() ? suffixes(unit, kind) : List.of();
        String translated = translation.isEscaping() ? escaped(name, suffixes) : withSuffixes(name, suffixes);
        if (!hasText(translated)) {
            throw PointRefusal.labels("metric " + Text.quoted(name) + " has no letter or digit in its name");
        }
        return translated;
    }

    /** The unit in words, as it is kept of the metric. */
    String unit(String unit, Kind kind) {
        return String.join("_", unitWords(unit, kind));
    }

    private static List<String> suffixes(String unit, Kind kind) {
        List<String> suffixes = unitWords(unit, kind);
        if (kind == Kind.COUNTER) {
            suffixes.add(TOTAL);
        }
        return suffixes;
    }

    /** A one is a ratio for gauges only: many count things in ones. */
    private static List<String> unitWords(String unit, Kind kind) {
        List<String> words = new ArrayList<>();
        for (String word : new String[] {Units.main(unit), Units.per(unit)}) {
            String plain = String.join("_", tokens(word));
            if (!plain.isEmpty() && !plain.equals("per")) {
                words.add(plain);
            }
        }
        if (kind == Kind.GAUGE && unit.equals("1")) {
            words.add(RATIO);
        }
        return words;
    }

    private String escaped(String name, List<String> suffixes) {
        String joined = translation.isSuffixing() ? suffixed(tokens(name), suffixes) : replaced(name);
        boolean digitFirst = !joined.isEmpty() && joined.charAt(0) >= '0' && joined.charAt(0) <= '9';
        return digitFirst ? "_" + joined : joined;
    }

    private static String suffixed(List<String> words, List<String> suffixes) {
        if (words.isEmpty()) {
            return "";
        }
        for (String suffix : suffixes) {
            boolean movesBehind = suffix.equals(TOTAL) || suffix.equals(RATIO);
            if (movesBehind) {
                words.removeIf(suffix::equals);
            }
            if (!words.contains(suffix)) {
                words.add(suffix);
            }
        }
        return String.join("_", words);
    }

    /** Runs of what no name can hold become one underscore, and none at the ends; underscores stay. */
    private static String replaced(String name) {
        StringBuilder text = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isWordPart(c) || c == '_') {
                if (gap && !text.isEmpty()) {
                    text.append('_');
                }
                text.append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return text.toString();
    }

    /** What is there already is not repeated, and {@code total} goes behind the unit. */
    private static String withSuffixes(String name, List<String> suffixes) {
        String text = name;
        for (int i = suffixes.size() - 1; i >= 0; i--) {
            String suffix = suffixes.get(i);
            boolean there = text.endsWith(suffix) && text.length() > suffix.length() + 1;
            text = there ? text.substring(0, text.length() - suffix.length() - 1) : text;
        }
        return suffixes.isEmpty() ? text : text + "_" + String.join("_", suffixes);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isWordPart(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            }
            if (!inside && start >= 0) {
                tokens.add(text.substring(start, i));
                start = -1;
            }
        }
        return tokens;
    }

    private static boolean isWordPart(char c) {
        return LabelNames.isLetterOrDigit(c) || c == ':';
    }

    private static boolean hasText(String name) {
        return name.chars().anyMatch(c -> c != '_');
    }
}
