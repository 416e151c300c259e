package io.belvedere.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "cup, cpu",
        "dsik, disk",
        "qurey, query",
        "latncy, latency",
        "lateency, latency",
        "latenci, latency",
        "dahsbaord, dashboard",
        "größse, größe"
    })
    void corrections_findWhatWasMeant(String mistyped, String meant) {
        assertThat(Spelling.corrections(mistyped, List.of(meant, "unrelated"))).containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource({"p98, p99", "host12, host13", "io, ip", "stat, spot", "memory, memorial", "400, 404"})
    void corrections_doNotGuessFarFetchedWordsOrNumbers(String mistyped, String other) {
        assertThat(Spelling.corrections(mistyped, List.of(other))).isEmpty();
    }

    @Test
    void corrections_haveTheLikeliestFirst() {
        assertThat(Spelling.corrections("payement", List.of("basement", "payments", "payment")))
                .containsExactly("payment", "basement", "payments");
    }

    @Test
    void vocabulary_isOfRunsOfLetters() {
        assertThat(Spelling.vocabulary(List.of("http_requests_total", "p99", "kafka-consumer", "a/bc", "größe")))
                .containsExactly("consumer", "größe", "http", "kafka", "requests", "total");
    }

    @Test
    void distance_isWhatTheDefinitionSays() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String one = word(random);
            String other = word(random);

            assertThat(Spelling.distance(one, other))
                    .as("%s and %s, seed %s", one, other, seed)
                    .isEqualTo(naive(one, other));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(7); length > 0; length--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    /** By trying each mistake at the end of the words. */
    private static int naive(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length();
        }
        String shorterOne = one.substring(0, one.length() - 1);
        String shorterOther = other.substring(0, other.length() - 1);
        int least = Math.min(naive(shorterOne, other), naive(one, shorterOther)) + 1;
        boolean same = one.endsWith(other.substring(other.length() - 1));
        least = Math.min(least, naive(shorterOne, shorterOther) + (same ? 0 : 1));
        if (one.length() > 1 && other.length() > 1) {
            String swapped = "" + other.charAt(other.length() - 1) + other.charAt(other.length() - 2);
            if (one.endsWith(swapped)) {
                int rest = naive(one.substring(0, one.length() - 2), other.substring(0, other.length() - 2));
                least = Math.min(least, rest + 1);
            }
        }
        return least;
    }
}
