package io.belvedere.dashboard;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text mentions variables: {@code $name}, {@code ${name}}, {@code ${name:format}}, {@code [[name]]}. Names that
 * begin with two underscores are the server's own.
 */
final class References {

    static final List<String> BUILT_IN = List.of("__from", "__to", "__range", "__interval", "__rate_interval");
    static final List<String> FORMATS =
            List.of("csv", "doublequote", "json", "percentencode", "pipe", "raw", "regex", "singlequote", "text");

    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{[^}]*}?|\\$[a-zA-Z_]\\w*|\\[\\[[a-zA-Z_]\\w*(?::\\w*)?]]");
    private static final Pattern MARKS = Pattern.compile("^(\\$\\{|\\$|\\[\\[)|(}|]])$");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_]\\w*");

    private References() {}

    /** The names that the text mentions, without the server's own. Refuses what looks like a reference and is none. */
    static Set<String> in(String field, String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            String name = name(field, reference.group());
            if (!name.startsWith("__")) {
                names.add(name);
            }
        }
        return names;
    }

    static boolean areIn(String text) {
        return REFERENCE.matcher(text).find();
    }

    /** The text with something else in the place of every reference. */
    static String replaced(String text, String replacement) {
        return REFERENCE.matcher(text).replaceAll(Matcher.quoteReplacement(replacement));
    }

    static Matcher matcher(String text) {
        return REFERENCE.matcher(text);
    }

    private static String name(String field, String reference) {
        return parse(field, reference).name();
    }

    /** One that {@link #matcher} found. */
    static Reference parse(String field, String reference) {
        String[] nameAndFormat = MARKS.matcher(reference).replaceAll("").split(":", 2);
        String name = nameAndFormat[0];
        if (!NAME.matcher(name).matches() || (reference.startsWith("${") && !reference.endsWith("}"))) {
            throw BelvedereException.invalid(
                    field, "holds " + Text.quoted(reference) + ", references are $name, ${name} and ${name:format}");
        }
        if (nameAndFormat.length > 1 && !FORMATS.contains(nameAndFormat[1])) {
            throw BelvedereException.invalid(
                    field, "holds " + Text.quoted(reference) + ", formats are " + String.join(", ", FORMATS));
        }
        if (name.startsWith("__") && !BUILT_IN.contains(name)) {
            throw BelvedereException.invalid(
                    field, "mentions $" + name + ", the server's own are $" + String.join(", $", BUILT_IN));
        }
        return new Reference(name, nameAndFormat.length > 1 ? Optional.of(nameAndFormat[1]) : Optional.empty());
    }

    /** A variable, or a value of the server's own, and the form that its values are to have. */
    record Reference(String name, Optional<String> format) {}
}
