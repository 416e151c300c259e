package io.belvedere.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options of one command: {@code --name value} or {@code --name=value}, each at most once. */
record Arguments(Map<String, String> values) {

    static Arguments parse(List<String> words, Set<String> options) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String option = equals < 0 ? word : word.substring(0, equals);
            if (!options.contains(option)) {
                throw LauncherException.wrongUsage("\"" + word + "\" is not known here; try --help");
            }
            String value = equals < 0 ? next(words, ++i, option) : word.substring(equals + 1);
            if (values.put(option, value) != null) {
                throw LauncherException.wrongUsage(option + " is given twice");
            }
        }
        return new Arguments(Map.copyOf(values));
    }

    private static String next(List<String> words, int index, String option) {
        if (index >= words.size() || words.get(index).startsWith("--")) {
            throw LauncherException.wrongUsage(option + " needs a value");
        }
        return words.get(index);
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
