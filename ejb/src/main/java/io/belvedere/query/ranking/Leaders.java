package io.belvedere.query.ranking;

import java.util.List;

/**
 * Those ahead, the first of them first.
 *
 * @param groups of how many they are the first
 */
public record Leaders(List<Ranked> ranked, int groups) {

    public Leaders {
        ranked = List.copyOf(ranked);
    }
}
