package io.belvedere.it.query;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Choices at random. */
record Dice(Random random) {

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int bound) {
        return random.nextInt(bound) == 0;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    @SafeVarargs
    final String any(Supplier<String>... productions) {
        return productions[random.nextInt(productions.length)].get();
    }

    /** Some of them, maybe none, with commas between. */
    String some(String... choices) {
        return Arrays.stream(choices).filter(choice -> oneIn(2)).collect(Collectors.joining(", "));
    }
}
