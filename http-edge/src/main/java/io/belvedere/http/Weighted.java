package io.belvedere.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One entry of a header by which a client says what it likes, such as {@code Accept}: a name in lower case without its
 * parameters, and a weight of 0 to 1. Weight 0 refuses it. A weight that cannot be read is taken for 0.
 */
public record Weighted(String name, double weight) {

    /** The entries in the order of the header. */
    public static List<Weighted> parse(String header) {
        return Arrays.stream(header.split(",", -1))
                .map(Weighted::entry)
                .filter(entry -> !entry.name.isEmpty())
                .toList();
    }

    private static Weighted entry(String text) {
        String[] parts = text.split(";", -1);
        double weight = Arrays.stream(parts)
                .skip(1)
                .map(parameter -> parameter.strip().toLowerCase(Locale.ROOT))
                .filter(parameter -> parameter.startsWith("q="))
                .findFirst()
                .map(parameter -> weight(parameter.substring(2)))
                .orElse(1.0);
        return new Weighted(parts[0].strip().toLowerCase(Locale.ROOT), weight);
    }

    private static double weight(String text) {
        try {
            double weight = Double.parseDouble(text);
            return weight >= 0 && weight <= 1 ? weight : 0;
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }
}
