package io.belvedere.rest.status;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Puts a page of metrics into Prometheus' conventions: snake case, seconds, suffixes that fit the type, a help text for
 * each. MicroProfile and the server prescribe other names for theirs, and on one page with ours nobody should have to
 * remember which is which. Values keep their digits. One page, one object, one thread.
 */
final class PrometheusPage {

    private static final String NANOS = "_nanoseconds";
    private static final int NANO_DIGITS = 9;

    private final Writer target;
    private String family = "";
    private String type = "";
    private String help = "";

    PrometheusPage(Writer target) {
        this.target = target;
    }

    void translate(BufferedReader page) throws IOException {
        for (String line = page.readLine(); line != null; line = page.readLine()) {
            if (line.startsWith("# HELP ")) {
                help = rest(line, 3);
            } else if (line.startsWith("# TYPE ")) {
                begin(line);
            } else if (line.isEmpty() || line.startsWith("#")) {
                target.append(line).append('\n');
            } else {
                sample(line);
            }
        }
        target.flush();
    }

    private void begin(String line) throws IOException {
        String[] words = line.split(" ", 4);
        family = words[2];
        type = words[3];
        String name = familyName();
        String text = help.isBlank() ? name.replace('_', ' ') : help;
        target.append("# HELP ").append(name).append(' ').append(text).append('\n');
        target.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        help = "";
    }

    private void sample(String line) throws IOException {
        int nameEnd = firstOf(line, '{', ' ');
        String name = line.substring(0, nameEnd);
        String suffix = name.startsWith(family) ? name.substring(family.length()) : "";
        boolean isNanos = family.contains(NANOS) && !suffix.equals("_count");
        int labelsEnd = labelsEnd(line, nameEnd);
        target.append(familyName()).append(suffix);
        writeLabels(line, nameEnd, labelsEnd);
        String value = line.substring(labelsEnd);
        target.append(isNanos ? " " + seconds(value.strip()) : value).append('\n');
    }

    private String familyName() {
        String name = snake(family).replace(NANOS, "_seconds");
        if (type.equals("gauge") && name.endsWith("_count")) {
            return name.substring(0, name.length() - "_count".length()) + "_current";
        }
        if (type.equals("gauge") && name.endsWith("_total")) {
            return name.substring(0, name.length() - "_total".length());
        }
        return name;
    }

    /** Label names in snake case; what stands in quotes is left alone. */
    private void writeLabels(String line, int from, int until) throws IOException {
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        for (int i = from; i < until; i++) {
            char c = line.charAt(i);
            if (quoted || !Character.isLetterOrDigit(c)) {
                target.append(snake(name.toString())).append(c);
                name.setLength(0);
            } else {
                name.append(c);
            }
            if (quoted && c == '\\') {
                target.append(line.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            }
        }
    }

    private static int labelsEnd(String line, int from) {
        boolean quoted = false;
        for (int i = from; i < line.length() && line.charAt(from) == '{'; i++) {
            char c = line.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '}' && !quoted) {
                return i + 1;
            }
        }
        return from;
    }

    private static int firstOf(String line, char one, char other) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == one || line.charAt(i) == other) {
                return i;
            }
        }
        return line.length();
    }

    private static String seconds(String nanos) {
        try {
            return new BigDecimal(nanos).movePointLeft(NANO_DIGITS).toString();
        } catch (NumberFormatException notFinite) {
            return nanos;
        }
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static String rest(String line, int words) {
        String[] parts = line.split(" ", words + 1);
        return parts.length > words ? parts[words] : "";
    }
}
