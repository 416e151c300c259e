package io.belvedere.rest.prometheus;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of labels that no path can carry, as clients write them: {@code U__} and what is special between underscores, in hexadecimal. */
final class LabelNameInPath {

    private static final String ESCAPED = "U__";
    private static final Pattern ESCAPES = Pattern.compile("__|_([0-9A-Fa-f]{1,6})_");
    private static final int HEX = 16;

    private LabelNameInPath() {}

    /** What is escaped wrongly is taken as it is. */
    static String decoded(String name) {
        if (!name.startsWith(ESCAPED)) {
            return name;
        }
        Matcher escapes = ESCAPES.matcher(name.substring(ESCAPED.length()));
        return escapes.replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult found) {
        String hex = found.group(1);
        if (hex == null) {
            return "_";
        }
        int codePoint = Integer.parseInt(hex, HEX);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : found.group();
    }
}
