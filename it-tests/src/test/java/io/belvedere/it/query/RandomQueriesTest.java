package io.belvedere.it.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.promql.Query;
import io.belvedere.promql.syntax.PromqlException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomQueriesTest {

    private static final int COUNT = 5_000;

    @Test
    void queries_areWellFormedButForThoseThatShouldNotBe() {
        long seed = new Random().nextLong();
        RandomQueries queries = new RandomQueries(new Random(seed), "made", List.of(1_000_001L));

        long broken = Stream.generate(queries::next)
                .limit(COUNT)
                .filter(RandomQueriesTest::isBroken)
                .count();

        assertThat(broken).as("of %d with seed %d", COUNT, seed).isBetween(1L, COUNT / 10L);
    }

    private static boolean isBroken(String query) {
        try {
            Query.parse(query);
            return false;
        } catch (PromqlException refused) {
            return true;
        }
    }

    @Test
    void queries_areThoseOfTheirSeed() {
        List<Long> moments = List.of(1L);

        assertThat(new RandomQueries(new Random(7), "made", moments).next())
                .isEqualTo(new RandomQueries(new Random(7), "made", moments).next());
    }
}
