package io.belvedere.promql.pattern;

import io.belvedere.promql.pattern.CodePoints.Single;
import io.belvedere.promql.pattern.Node.Choice;
import io.belvedere.promql.pattern.Node.Group;
import io.belvedere.promql.pattern.Node.Repeat;
import io.belvedere.promql.pattern.Node.Sequence;
import io.belvedere.promql.pattern.Node.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be said of a pattern without running it: the words it stands for, or the text all its matches begin with. */
final class Words {

    private static final int MAX_WORDS = 10_000;
    private static final int MAX_CHARACTERS = 262_144;

    private Words() {}

    /** All texts that match, if they are few enough to be written down. */
    static Optional<Set<String>> of(Node node) {
        return list(node).map(words -> {
            Set<String> set = new HashSet<>();
            words.forEach(word -> set.add(word.toString()));
            return Set.copyOf(set);
        });
    }

    /** The text that every match begins with. */
    static String prefix(Node node) {
        StringBuilder prefix = new StringBuilder();
        if (node instanceof Sequence sequence) {
            for (Node part : sequence.parts()) {
                if (!(part instanceof Symbol symbol && symbol.matches() instanceof Single single)) {
                    break;
                }
                prefix.appendCodePoint(single.codePoint());
            }
        }
        return prefix.toString();
    }

    /** Whether everything that begins with the prefix matches. */
    static boolean endsWithAnything(Node node) {
        if (!(node instanceof Sequence sequence) || sequence.parts().isEmpty()) {
            return false;
        }
        String prefix = prefix(node);
        int last = sequence.parts().size() - 1;
        return last == prefix.codePointCount(0, prefix.length())
                && sequence.parts().get(last) instanceof Repeat repeat
                && repeat.min() == 0
                && repeat.max() == Repeat.ENDLESS
                && repeat.part() instanceof Symbol symbol
                && symbol.matches() == CodePoints.ANY;
    }

    private static Optional<List<StringBuilder>> list(Node node) {
        if (node instanceof Symbol symbol && symbol.matches() instanceof Single single) {
            return Optional.of(List.of(new StringBuilder().appendCodePoint(single.codePoint())));
        }
        if (node instanceof Group group) {
            return list(group.part());
        }
        if (node instanceof Sequence sequence) {
            return ofSequence(sequence);
        }
        if (node instanceof Choice choice) {
            return ofChoice(choice.ways());
        }
        if (node instanceof Repeat repeat && repeat.min() == 0 && repeat.max() == 1) {
            return ofChoice(List.of(repeat.part(), new Sequence(List.of())));
        }
        return Optional.empty();
    }

    private static Optional<List<StringBuilder>> ofChoice(List<Node> ways) {
        List<StringBuilder> all = new ArrayList<>();
        for (Node way : ways) {
            Optional<List<StringBuilder>> words = list(way);
            if (words.isEmpty()) {
                return words;
            }
            all.addAll(words.get());
        }
        return few(all);
    }

    private static Optional<List<StringBuilder>> ofSequence(Sequence sequence) {
        List<StringBuilder> begun = List.of(new StringBuilder());
        for (Node part : sequence.parts()) {
            Optional<List<StringBuilder>> ends = list(part);
            if (ends.isEmpty() || (long) begun.size() * ends.get().size() > MAX_WORDS) {
                return Optional.empty();
            }
            begun = joined(begun, ends.get());
            if (begun.size() > 1 && few(begun).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(begun);
    }

    private static List<StringBuilder> joined(List<StringBuilder> begun, List<StringBuilder> ends) {
        if (ends.size() == 1) {
            begun.forEach(word -> word.append(ends.get(0)));
            return begun;
        }
        List<StringBuilder> joined = new ArrayList<>();
        for (StringBuilder begin : begun) {
            ends.forEach(end -> joined.add(new StringBuilder(begin).append(end)));
        }
        return joined;
    }

    private static Optional<List<StringBuilder>> few(List<StringBuilder> words) {
        long characters = words.stream().mapToLong(StringBuilder::length).sum();
        return words.size() > MAX_WORDS || characters > MAX_CHARACTERS ? Optional.empty() : Optional.of(words);
    }
}
