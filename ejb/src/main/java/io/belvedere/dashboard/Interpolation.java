package io.belvedere.dashboard;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts values in the place of the variables that a query mentions. Whatever is chosen, the query stays the one that was
 * stored: within quotes a value is escaped, so that it never ends them, and outside of them values that the board does not
 * bring itself must be a name, a number or a duration.
 */
public final class Interpolation {

    /** What a query cannot be taken apart by. */
    private static final Pattern WORD = Pattern.compile(
            "[a-zA-Z_:][a-zA-Z0-9_:]*|[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?|(\\d+(ms|[smhdwy]))+");

    private static final Pattern MEANT_BY_PATTERNS = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");
    private static final char NO_QUOTE = 0;

    private final String field;
    private final String template;
    private final Function<String, ChosenValues> values;
    private final StringBuilder text = new StringBuilder();
    private char quote = NO_QUOTE;
    private boolean isComment;

    private Interpolation(String field, String template, Function<String, ChosenValues> values) {
        this.field = field;
        this.template = template;
        this.values = values;
    }

    /** The names include those of the server, which begin with two underscores. */
    public static String of(String field, String template, Function<String, ChosenValues> values) {
        return new Interpolation(field, template, values).run();
    }

    /** In a pattern, values stand for themselves. */
    public static String ofPattern(String field, String pattern, Function<String, ChosenValues> values) {
        return References.matcher(pattern)
                .replaceAll(mention -> Matcher.quoteReplacement(alternatives(
                        values.apply(References.parse(field, mention.group()).name())
                                .values())));
    }

    private String run() {
        Matcher reference = References.matcher(template);
        int done = 0;
        while (reference.find()) {
            copy(done, reference.start());
            put(References.parse(field, reference.group()));
            done = reference.end();
        }
        copy(done, template.length());
        return text.toString();
    }

    /** Follows quotes and comments on the way. */
    private void copy(int from, int until) {
        for (int at = from; at < until; at++) {
            char next = template.charAt(at);
            text.append(next);
            if (isComment) {
                isComment = next != '\n';
            } else if (quote == NO_QUOTE) {
                isComment = next == '#';
                quote = next == '"' || next == '\'' || next == '`' ? next : NO_QUOTE;
            } else if (next == '\\' && quote != '`' && at + 1 < until) {
                at++;
                text.append(template.charAt(at));
            } else if (next == quote) {
                quote = NO_QUOTE;
            }
        }
    }

    private void put(References.Reference reference) {
        if (isComment) {
            return;
        }
        ChosenValues chosen = values.apply(reference.name());
        String format = reference.format().orElse(chosen.several() && quote != NO_QUOTE ? "regex" : "csv");
        if (quote != NO_QUOTE) {
            text.append(escaped(formatted(chosen.values(), format)));
        } else if (isQuoting(format)) {
            text.append(formatted(chosen.values(), format));
        } else {
            requireWords(reference, chosen);
            text.append(formatted(chosen.values(), format));
        }
    }

    private static boolean isQuoting(String format) {
        return format.equals("doublequote") || format.equals("singlequote");
    }

    private void requireWords(References.Reference reference, ChosenValues chosen) {
        if (chosen.origin() == ChosenValues.Origin.BOARD) {
            return;
        }
        for (String value : chosen.values()) {
            if (!WORD.matcher(value).matches()) {
                throw BelvedereException.invalid(
                        "variables." + reference.name(),
                        "is " + Text.quoted(value)
                                + "; the query mentions it outside of quotes, where only names, numbers and durations"
                                + " can stand");
            }
        }
    }

    private static String formatted(List<String> values, String format) {
        return switch (format) {
            case "regex" -> alternatives(values);
            case "pipe" -> String.join("|", values);
            case "doublequote", "json" -> joined(values, value -> '"' + escaped(value, '"') + '"');
            case "singlequote" -> joined(values, value -> '\'' + escaped(value, '\'') + '\'');
            case "percentencode" -> joined(values, Interpolation::percentEncoded);
            case "text" -> String.join(" + ", values);
            default -> String.join(",", values);
        };
    }

    private static String joined(List<String> values, Function<String, String> form) {
        return values.stream().map(form).collect(Collectors.joining(","));
    }

    private static String percentEncoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String alternatives(List<String> values) {
        String all = values.stream()
                .map(value -> MEANT_BY_PATTERNS.matcher(value).replaceAll("\\\\$0"))
                .collect(Collectors.joining("|"));
        return values.size() == 1 ? all : "(" + all + ")";
    }

    private String escaped(String value) {
        if (quote == '`') {
            if (value.indexOf('`') >= 0) {
                throw BelvedereException.invalid(
                        field, "puts " + Text.quoted(value) + " between backticks, which it would end");
            }
            return value;
        }
        return escaped(value, quote);
    }

    private static String escaped(String value, char quote) {
        return value.replace("\\", "\\\\").replace("" + quote, "\\" + quote).replace("\n", "\\n");
    }
}
