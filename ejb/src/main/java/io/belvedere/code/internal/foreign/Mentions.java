package io.belvedere.code.internal.foreign;

import io.belvedere.dashboard.VariableRules;
import io.belvedere.problem.BelvedereException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mentions of variables in texts: {@code $name}, {@code ${name}}, {@code ${name:format}} and {@code [[name]]}. They stay
 * as they are, but for formats that we do not know.
 */
public final class Mentions {

    private static final Pattern FORMATTED = Pattern.compile("(\\$\\{|\\[\\[)([A-Za-z_]\\w*):([^}\\]]*)(}|]])");
    private static final Pattern MACRO = Pattern.compile("\\$\\{?(__[a-z]\\w*)");
    /** A number of seconds or milliseconds with its unit behind is the length itself. */
    private static final Pattern IN_UNITS =
            Pattern.compile("\\$\\{__(range|interval)_(?:ms}ms|s}s)|\\[\\[__(range|interval)_(?:ms]]ms|s]]s)");

    private Mentions() {}

    /** The expression of a member, made to mention variables as ours do; what it mentions of the system's is noted. */
    public static String inQuery(ForeignObject object, String member) {
        String text = inText(object, member, object.text(member, ""));
        Matcher units = IN_UNITS.matcher(text);
        if (units.find()) {
            object.report().info(object.path(member), "macro in units", "written as the length itself");
            text = units.replaceAll(unit -> Matcher.quoteReplacement("$__" + first(unit)));
        }
        for (String macro : macros(text)) {
            String why = isKnown("$" + macro) ? "kept, Belvedere fills it in" : "kept, Belvedere does not know it";
            object.report().info(object.path(member), "macro $" + macro, why);
        }
        return text;
    }

    /** A text with unknown formats of variables taken out. */
    public static String inText(ForeignObject object, String member, String text) {
        return FORMATTED.matcher(text).replaceAll(mention -> {
            String format = mention.group(3);
            if (isKnown(mention.group())) {
                return Matcher.quoteReplacement(mention.group());
            }
            object.report()
                    .approximated(
                            object.path(member),
                            "format " + Shown.value(format),
                            "the variable is mentioned without it");
            return Matcher.quoteReplacement(mention.group(1) + mention.group(2) + mention.group(4));
        });
    }

    private static boolean isKnown(String mention) {
        try {
            VariableRules.mentioned("mention", mention);
            return true;
        } catch (BelvedereException unknown) {
            return false;
        }
    }

    private static String first(MatchResult unit) {
        return unit.group(1) != null ? unit.group(1) : unit.group(2);
    }

    private static List<String> macros(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = MACRO.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return List.copyOf(found);
    }
}
