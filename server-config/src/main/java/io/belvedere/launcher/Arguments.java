package io.belvedere.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Options of one command, {@code --name value}, {@code --name=value} or a mere {@code --name}, each at most once; and
 * the words that are none, of which {@code -} is one.
 */
record Arguments(Map<String, String> values, List<String> words) {

    /** Of a command that takes options with values and nothing else. */
    static Arguments parse(List<String> words, Set<String> options) {
        return parseOptions(words, options, Set.of());
    }

    /** The same, with options that have no value besides. */
    static Arguments parseOptions(List<String> words, Set<String> options, Set<String> flags) {
        Arguments arguments = parse(words, options, flags);
        if (!arguments.words().isEmpty()) {
            throw unknown(arguments.words().get(0));
        }
        return arguments;
    }

    /** Of a command that takes words too; whatever comes after {@code --} is one. */
    static Arguments parse(List<String> words, Set<String> options, Set<String> flags) {
        Map<String, String> values = new HashMap<>();
        List<String> others = new ArrayList<>();
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            String option = word.split("=", 2)[0];
            if (word.equals("--")) {
                rest.forEachRemaining(others::add);
            } else if (!word.startsWith("-") || word.equals("-")) {
                others.add(word);
            } else if (!flags.contains(word) && !options.contains(option)) {
                throw unknown(word);
            } else if (values.put(option, flags.contains(word) ? "" : value(word, rest)) != null) {
                throw LauncherException.wrongUsage(option + " is given twice");
            }
        }
        return new Arguments(Map.copyOf(values), List.copyOf(others));
    }

    private static String value(String word, Iterator<String> rest) {
        int equals = word.indexOf('=');
        if (equals >= 0) {
            return word.substring(equals + 1);
        }
        String next = rest.hasNext() ? rest.next() : "--";
        if (next.startsWith("--")) {
            throw LauncherException.wrongUsage(word + " needs a value");
        }
        return next;
    }

    private static LauncherException unknown(String word) {
        return LauncherException.wrongUsage("\"" + word + "\" is not known here; try --help");
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(values.get(option));
    }

    String required(String option) {
        return text(option)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> LauncherException.wrongUsage(option + " is missing; try --help"));
    }

    Optional<Integer> wholeNumber(String option, int min, int max) {
        return text(option).map(text -> WholeNumber.parse(option, text, min, max));
    }

    /** The data folder that the user named, or the one beside the script. */
    Path dataFolder(Path home) {
        return text("--data")
                .map(Path::of)
                .orElse(home.resolve(".belvedere"))
                .toAbsolutePath()
                .normalize();
    }
}
