package io.belvedere.dashboard;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How much texts are alike: by the groups of three letters that they share, blanks before and after included. */
final class Trigrams {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Trigrams() {}

    static double similarity(String one, String other) {
        double shared = shared(one, other);
        return shared / (of(one).size() + of(other).size() - shared);
    }

    private static int shared(String one, String other) {
        Set<String> both = of(one);
        both.retainAll(of(other));
        return both.size();
    }

    private static Set<String> of(String text) {
        Set<String> trigrams = new HashSet<>();
        for (String word : NO_LETTERS.split(text, -1)) {
            String padded = "  " + word + " ";
            for (int at = 0; !word.isEmpty() && at + 3 <= padded.length(); at++) {
                trigrams.add(padded.substring(at, at + 3));
            }
        }
        return trigrams;
    }
}
