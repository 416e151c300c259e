package io.belvedere.code.internal.foreign;

import java.util.regex.Pattern;

/**
 * A pattern that filters values. Elsewhere it need only match somewhere in a value, and a group in brackets cuts a part
 * out; ours match whole values and keep them whole.
 */
public final class FittedPattern {

    private static final Pattern GROUP = Pattern.compile("(?<!\\\\)\\((?!\\?)");
    private static final String ANYTHING = ".*";

    private FittedPattern() {}

    /** Of a member, with or without slashes around it; empty if there is none. */
    public static String of(ForeignObject object, String member) {
        String regex = object.text(member, "");
        int end = regex.lastIndexOf('/');
        boolean slashes = regex.startsWith("/") && end > 0;
        String flags = slashes ? regex.substring(end + 1) : "";
        String pattern = slashes ? regex.substring(1, end) : regex;
        if (!flags.isEmpty() && !flags.equals("g")) {
            object.report().approximated(object.path(member), "flags " + Shown.value(flags), "patterns have none here");
        }
        if (GROUP.matcher(pattern).find()) {
            object.report()
                    .approximated(
                            object.path(member),
                            "group in a pattern",
                            "whole values are kept, not the part in brackets");
        }
        return pattern.isEmpty() ? "" : whole(pattern);
    }

    private static String whole(String pattern) {
        boolean fromStart = pattern.startsWith("^");
        boolean toEnd = pattern.endsWith("$") && !pattern.endsWith("\\$");
        String core = pattern.substring(fromStart ? 1 : 0, pattern.length() - (toEnd ? 1 : 0));
        String grouped = core.contains("|") ? "(?:" + core + ")" : core;
        return (fromStart || core.startsWith(ANYTHING) ? "" : ANYTHING)
                + grouped
                + (toEnd || core.endsWith(ANYTHING) ? "" : ANYTHING);
    }
}
