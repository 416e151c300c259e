package io.belvedere.graphql.refusal;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a refusal is about in the input of the command. The domain knows nothing of inputs: it tells a name, such as
 * {@code title}, {@code layout name} or {@code variable.order}, or the id of what is not there, and in a batch the command's
 * number.
 */
final class InputPath {

    private final List<List<String>> found = new ArrayList<>();
    private final BiPredicate<List<String>, @Nullable Object> wanted;

    private InputPath(BiPredicate<List<String>, @Nullable Object> wanted) {
        this.wanted = wanted;
    }

    /** The path to the one place that is meant, or null if none or several could be. */
    static @Nullable List<String> find(Map<?, ?> input, BelvedereException refusal) {
        Map<String, String> details = refusal.details();
        String number = details.get("command");
        if (number != null && input.get("commands") instanceof List<?> commands) {
            return find(List.of("commands", number), commands.get(Integer.parseInt(number)), refusal);
        }
        return find(List.of(), input, refusal);
    }

    private static @Nullable List<String> find(
            List<String> start, @Nullable Object searched, BelvedereException refusal) {
        String field = refusal.details().get("field");
        if (field != null) {
            return named(start, searched, field.replaceAll("\\[(\\d+)]", ".$1"));
        }
        String id = refusal.details().get("id");
        if (id != null && refusal.problem() == Problem.NOT_FOUND) {
            return nearest(start, searched, (path, value) -> id.equals(value));
        }
        return refusal.details().containsKey("basedOnVersion") ? List.of("version") : null;
    }

    /**
     * What is there under the whole name, or is the id of what it names; else, of a path, what should hold it; else what
     * its last word names.
     */
    private static @Nullable List<String> named(List<String> start, @Nullable Object searched, String name) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            String tail = "." + camel(name.substring(0, end));
            boolean whole = end == name.length();
            List<String> path = nearest(
                    start,
                    searched,
                    (steps, value) -> endsWith(steps, tail) || (whole && endsWith(steps, tail + "Id")));
            if (path != null) {
                return path;
            }
        }
        String lastWord = name.replaceFirst(".*[. ]", "");
        return nearest(
                start, searched, (steps, value) -> steps.get(steps.size() - 1).equals(lastWord));
    }

    private static boolean endsWith(List<String> steps, String tail) {
        return ("." + String.join(".", steps)).endsWith(tail);
    }

    private static @Nullable List<String> nearest(
            List<String> start, @Nullable Object searched, BiPredicate<List<String>, @Nullable Object> wanted) {
        InputPath paths = new InputPath(wanted);
        paths.search(start, searched);
        int shortest = paths.found.stream().mapToInt(List::size).min().orElse(0);
        List<List<String>> nearest =
                paths.found.stream().filter(path -> path.size() == shortest).toList();
        return nearest.size() == 1 ? nearest.get(0) : null;
    }

    private void search(List<String> path, @Nullable Object value) {
        if (!path.isEmpty() && wanted.test(path, value)) {
            found.add(path);
        }
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, member) -> search(longer(path, String.valueOf(name)), member));
        }
        if (value instanceof List<?> array) {
            for (int i = 0; i < array.size(); i++) {
                search(longer(path, Integer.toString(i)), array.get(i));
            }
        }
    }

    private static List<String> longer(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static String camel(String words) {
        StringBuilder camel = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }
}
