package io.belvedere.rest.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A Content-Type apart: type and names of parameters in lower case, their values without quotes. */
public record MediaType(String type, Map<String, String> parameters) {

    public static MediaType parse(String contentType) {
        String[] parts = contentType.split(";", -1);
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                parameters.put(
                        lower(parts[i].substring(0, equals)),
                        unquoted(parts[i].substring(equals + 1).strip()));
            }
        }
        return new MediaType(lower(parts[0]), parameters);
    }

    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
