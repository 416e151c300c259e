package io.belvedere.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which words a mistyped one may have been meant as. A mistake is a letter too many, one too few, a wrong one, or two
 * neighbours in the wrong order. Short words may have one, longer ones two; numbers and very short words none.
 */
public final class Spelling {

    private static final int MIN_LENGTH = 3;
    private static final int MAX_LENGTH = 40;
    private static final int LONG_WORD = 6;
    private static final int MAX_CORRECTIONS = 10;

    private Spelling() {}

    /** The runs of letters in these words: what others may be meant as. */
    public static SortedSet<String> vocabulary(Collection<String> words) {
        NavigableSet<String> vocabulary = new TreeSet<>();
        words.forEach(
                word -> parts(word).stream().filter(part -> mistakes(part) > 0).forEach(vocabulary::add));
        return vocabulary;
    }

    /**
     * What is looked for instead of these words: for each part of a word what it may be meant as, the part itself first; the
     * word as it is if nothing else can be meant. {@code corrections} answers for a part.
     */
    public static List<List<String>> meant(List<String> words, Function<String, List<String>> corrections) {
        List<List<String>> meant = new ArrayList<>();
        for (String word : words) {
            List<List<String>> parts = parts(word).stream()
                    .map(part -> Stream.concat(Stream.of(part), corrections.apply(part).stream())
                            .distinct()
                            .toList())
                    .toList();
            boolean corrected = parts.stream().anyMatch(part -> part.size() > 1);
            meant.addAll(corrected ? parts : List.of(List.of(word)));
        }
        return meant;
    }

    /** The runs of letters and digits in a word. */
    private static List<String> parts(String word) {
        return Arrays.stream(word.split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** How many mistakes such a word may have. */
    public static int mistakes(String word) {
        boolean number = word.codePoints().anyMatch(Character::isDigit);
        if (number || word.length() < MIN_LENGTH || word.length() > MAX_LENGTH) {
            return 0;
        }
        return word.length() < LONG_WORD ? 1 : 2;
    }

    /** Those of the vocabulary that the word may have been meant as, likeliest first. */
    public static List<String> corrections(String mistyped, Collection<String> vocabulary) {
        int allowed = mistakes(mistyped);
        return vocabulary.stream()
                .filter(word -> Math.abs(word.length() - mistyped.length()) <= allowed)
                .filter(word -> distance(mistyped, word) <= allowed)
                .sorted(Comparator.comparingInt((String word) -> distance(mistyped, word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MAX_CORRECTIONS)
                .toList();
    }

    /** The mistakes that lead from one word to the other. */
    static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                boolean same = one.charAt(row - 1) == other.charAt(column - 1);
                current[column] =
                        Math.min(last[column - 1] + (same ? 0 : 1), 1 + Math.min(last[column], current[column - 1]));
                if (areSwapped(one, row, other, column)) {
                    current[column] = Math.min(current[column], beforeLast[column - 2] + 1);
                }
            }
            beforeLast = last;
            last = current;
        }
        return last[other.length()];
    }

    private static boolean areSwapped(String one, int row, String other, int column) {
        return row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
    }
}
