package io.belvedere.promql.syntax;

import java.util.List;
import java.util.stream.Collectors;

/** Label names as PromQL writes them: bare where the classic alphabet allows it, else quoted. */
final class LabelNames {

    private LabelNames() {}

    static String print(String name) {
        return isPlain(name) ? name : QuotedText.quote(name);
    }

    static String print(List<String> names) {
        return names.stream().map(LabelNames::printInGroup).collect(Collectors.joining(", "));
    }

    /** The one keyword that cannot stand bare in a list of labels has to be quoted there. */
    private static String printInGroup(String name) {
        return name.equalsIgnoreCase("without") ? QuotedText.quote(name) : print(name);
    }

    /** Whether the name consists of ASCII letters, digits and underscores and starts with no digit. */
    static boolean isPlain(String name) {
        return !name.isEmpty()
                && !Characters.isDigit(name.charAt(0))
                && name.chars().allMatch(Characters::isWordPart);
    }

    /** Any text is a label name but the empty one and one with bytes that are not UTF-8. */
    static boolean isValid(String name) {
        return !name.isEmpty() && !QuotedText.hasInvalidBytes(name);
    }
}
