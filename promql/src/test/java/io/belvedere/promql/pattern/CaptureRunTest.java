package io.belvedere.promql.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureRunTest {

    private static int[] marks(String pattern, String text) {
        Re2Parser parser = new Re2Parser(pattern);
        Node node = parser.parse();
        Map<Integer, Integer> slots = new TreeMap<>();
        for (int group = 1; group <= parser.groups().count(); group++) {
            slots.put(group, 2 * (group - 1));
        }
        return CaptureRun.marks(Assembly.of(node, slots, 10_000), 2 * slots.size(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(a*)*", "(a+)+", "(a|a)*", "((a*)*)*", "(?:(a)|(aa)|(aaa))*", "(?:(a*?)(a??))*", "(.*)(.*)(.*)"
            })
    void marks_areQuickWhereBacktrackingIsNot(String pattern) {
        String text = "a".repeat(100_000);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(Arrays.stream(marks(pattern, text)).max()).hasValue(100_000));
    }

    /** The naive twin is the JDK's own engine, on short texts, without repeats of what may take nothing. */
    @Test
    void marks_areWhereTheJdkHasThem() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int matching = 0;
        for (int i = 0; i < 60_000; i++) {
            String pattern = any(random, 4);
            String text = text(random);
            Matcher jdk = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
            if (jdk.matches()) {
                matching++;
                assertThat(marks(pattern, text))
                        .as("'%s' on '%s', seed %d", pattern, text, seed)
                        .containsExactly(marks(jdk));
            }
        }
        assertThat(matching).as("some match, seed %d", seed).isCloseTo(30_000, within(29_000));
    }

    private static int[] marks(Matcher match) {
        int[] marks = new int[2 * match.groupCount()];
        for (int group = 1; group <= match.groupCount(); group++) {
            marks[2 * group - 2] = match.start(group);
            marks[2 * group - 1] = match.end(group);
        }
        return marks;
    }

    private static String any(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 3)) {
            case 0 -> solid(random, 0);
            case 1 -> solid(random, 0) + repeat(random);
            case 2 -> random.nextBoolean() ? "" : "\\b";
            case 3, 4 -> any(random, depth - 1) + any(random, depth - 1);
            case 5 -> "(?:" + any(random, depth - 1) + "|" + any(random, depth - 1) + ")";
            case 6 -> "(" + any(random, depth - 1) + ")";
            default -> "(" + twoSolid(random, depth - 1) + ")" + repeat(random);
        };
    }

    /** Takes one character at least. */
    private static String solid(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 3)) {
            case 0 -> "a";
            case 1 -> "[ab]";
            case 2 -> random.nextBoolean() ? "." : "b";
            case 3 -> solid(random, depth - 1) + any(random, depth - 1);
            case 4 -> any(random, depth - 1) + solid(random, depth - 1);
            case 5 -> "(" + twoSolid(random, depth - 1) + ")";
            default -> "(?:" + twoSolid(random, depth - 1) + ")" + atLeastOnce(random);
        };
    }

    /** What repeats, for the JDK forgets groups when it goes back in a repeat without a choice. */
    private static String twoSolid(Random random, int depth) {
        return solid(random, depth) + "|" + solid(random, depth);
    }

    private static String repeat(Random random) {
        String[] repeats = {"*", "*?", "?", "??", "{0,2}", "{0,2}?"};
        return random.nextBoolean() ? atLeastOnce(random) : repeats[random.nextInt(repeats.length)];
    }

    private static String atLeastOnce(Random random) {
        String[] repeats = {"+", "+?", "{2}", "{1,3}", "{1,3}?", "{2,}", "{1,}?"};
        return repeats[random.nextInt(repeats.length)];
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append("abac".charAt(random.nextInt(4)));
        }
        return text.toString();
    }
}
