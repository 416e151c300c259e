package io.belvedere.graphql.http;

import io.belvedere.http.HttpRefusal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The two media types of an answer. They differ in what a status other than 200 may mean: only the newer one tells a
 * request that was refused before its execution by 400.
 */
public enum AnswerMediaType {
    JSON("application/json"),
    GRAPHQL_RESPONSE("application/graphql-response+json");

    private final String name;

    AnswerMediaType(String name) {
        this.name = name;
    }

    /** The one that the header prefers. Who names none of the two gets plain JSON, if that is accepted at all. */
    public static AnswerMediaType accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return JSON;
        }
        List<Range> ranges =
                Arrays.stream(header.split(",", -1)).map(Range::parse).toList();
        return Arrays.stream(values())
                .filter(type -> type.quality(ranges) > 0)
                .max(Comparator.<AnswerMediaType>comparingDouble(type -> type.quality(ranges))
                        .thenComparingInt(type -> type.preference(ranges)))
                .orElseThrow(() -> HttpRefusal.notAcceptable(GRAPHQL_RESPONSE + " or " + JSON));
    }

    public int status(boolean executed) {
        return executed || this == JSON ? 200 : 400;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Among types that are equally welcome: the newer one if the client names it, else the older one. */
    private int preference(List<Range> ranges) {
        if (this == JSON) {
            return 0;
        }
        return ranges.stream().anyMatch(range -> range.name.equals(name)) ? 1 : -1;
    }

    /** Of the ranges that cover this type, the most specific one decides. */
    private double quality(List<Range> ranges) {
        return ranges.stream()
                .filter(range -> range.covers(name))
                .max(Comparator.comparingInt(Range::specificity))
                .map(Range::quality)
                .orElse(0.0);
    }

    private record Range(String name, double quality) {

        static Range parse(String text) {
            String[] parts = text.split(";", -1);
            double quality = Arrays.stream(parts)
                    .skip(1)
                    .map(String::strip)
                    .filter(parameter -> parameter.startsWith("q="))
                    .findFirst()
                    .map(parameter -> number(parameter.substring(2)))
                    .orElse(1.0);
            return new Range(parts[0].strip().toLowerCase(Locale.ROOT), quality);
        }

        boolean covers(String mediaType) {
            return name.equals(mediaType) || name.equals("application/*") || name.equals("*/*");
        }

        int specificity() {
            return name.equals("*/*") ? 0 : name.endsWith("/*") ? 1 : 2;
        }

        private static double number(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException malformed) {
                return 0;
            }
        }
    }
}
