package io.belvedere.dashboard;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What dashboards are found by: the words of their texts, each once, without regard to case. A word is what stands
 * between blanks, so that looking for a part of a word finds what looking through the text would find.
 */
public final class Words {

    /** Words that are looked for beyond these make the answer no better. */
    private static final int MAX_LOOKED_FOR = 10;

    private Words() {}

    public static SortedSet<String> of(Stream<String> texts) {
        SortedSet<String> words = new TreeSet<>();
        texts.map(Words::key).forEach(text -> words.addAll(split(text)));
        return words;
    }

    /** Of the dashboard itself: those of its title, description and tags. */
    public static SortedSet<String> of(DashboardContent content) {
        return of(Stream.concat(Stream.of(content.title(), content.description()), content.tags().stream()));
    }

    /** What somebody looks for; each word of it has to be part of a word of the dashboard. */
    public static List<String> lookedFor(String text) {
        return split(key(text)).stream().distinct().limit(MAX_LOOKED_FOR).toList();
    }

    /** The text as it is compared and ordered. */
    public static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Collection<String> split(String key) {
        return Arrays.stream(key.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
