package io.belvedere.rest.prometheus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
        return escapes.replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    private static String character(@Nullable String hex) {
        return hex == null ? "_" : Character.toString(Integer.parseInt(hex, HEX));
    }
}
