package io.belvedere.promql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the text, the parser answers soon, and with an expression or a {@link PromqlException}. */
class BrokenQueriesTest {

    private static final int QUERIES = 20_000;
    private static final long ONE_SECOND = 1_000_000_000L;
    private static final String FRAGMENTS = "()[]{}\"'`\\,:=!~<>@+-*/%^#.\n 0123456789_abeoxE\ud83dé\udc00";

    private final PromqlParser parser = new PromqlParser();

    @Test
    void mutatedQuery_isParsedOrRefused() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomExpressions expressions = new RandomExpressions(random);

        for (int i = 0; i < QUERIES; i++) {
            assertAnswered(mutated(expressions.next(i % 5).toString(), random), seed);
        }
    }

    @Test
    void truncatedQuery_isParsedOrRefused() {
        long seed = System.nanoTime();
        RandomExpressions expressions = new RandomExpressions(new Random(seed));

        for (int i = 0; i < 200; i++) {
            String query = expressions.next(4).toString();
            for (int length = 0; length < query.length(); length++) {
                assertAnswered(query.substring(0, length), seed);
            }
        }
    }

    private static String mutated(String query, Random random) {
        StringBuilder mutated = new StringBuilder(query);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int position = random.nextInt(mutated.length() + 1);
            String fragment = "" + FRAGMENTS.charAt(random.nextInt(FRAGMENTS.length()));
            int replacedUntil = Math.min(mutated.length(), position + random.nextInt(3));
            mutated.replace(position, replacedUntil, random.nextBoolean() ? fragment : "");
        }
        return mutated.toString();
    }

    private void assertAnswered(String query, long seed) {
        long startedAt = System.nanoTime();
        try {
            Expression expression = parser.parse(query);
            assertThat(parser.parse(expression.toString()))
                    .as("seed %d: %s", seed, query)
                    .isEqualTo(expression);
        } catch (PromqlException refusal) {
            assertThat(refusal.position()).as("seed %d: %s", seed, query).isBetween(0, query.length());
        } catch (RuntimeException | StackOverflowError unexpected) {
            throw new AssertionError("seed " + seed + ": " + query, unexpected);
        }
        assertThat(System.nanoTime() - startedAt).as("seed %d: %s", seed, query).isLessThan(ONE_SECOND);
    }
}
