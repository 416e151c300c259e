package io.belvedere.promql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomExpressionsRoundTripTest {

    private static final int TREES = 5_000;

    private final PromqlParser parser = new PromqlParser();

    @Test
    void printedTree_parsesToItself() {
        long seed = System.nanoTime();
        RandomExpressions expressions = new RandomExpressions(new Random(seed));

        for (int i = 0; i < TREES; i++) {
            Expression tree = expressions.next(i % 6);
            assertThat(reparsed(tree, seed)).as("seed %d: %s", seed, tree).isEqualTo(tree);
        }
    }

    private Expression reparsed(Expression tree, long seed) {
        try {
            return parser.parse(tree.toString());
        } catch (PromqlException refusal) {
            throw new AssertionError("seed " + seed + ": " + tree, refusal);
        }
    }
}
