package io.belvedere.it.query;

import java.util.List;
import java.util.Random;

/**
 * The times at which queries are asked: a few, so that what a server remembers of one answer is used in the next. All of them
 * end in the digit 1, see {@link MadeMetrics}.
 */
final class QuestionGrids {

    private static final long[] STEPS_MILLIS = {10_000, 15_000, 60_000, 170_000, 300_000};

    private final Random random;
    private final List<Long> momentsMillis;

    QuestionGrids(Random random, long fromMillis, long untilMillis) {
        this.random = random;
        long length = untilMillis - fromMillis;
        this.momentsMillis = random.longs(8, fromMillis + length / 10, untilMillis + length / 10)
                .map(time -> time / 10 * 10 + 1)
                .boxed()
                .toList();
    }

    List<Long> momentsMillis() {
        return momentsMillis;
    }

    Question instant(String query) {
        return Question.instant(query, moment());
    }

    Question range(String query) {
        long step = STEPS_MILLIS[random.nextInt(STEPS_MILLIS.length)];
        long start = moment();
        return Question.range(query, start, start + step * random.nextInt(30) + random.nextInt(2) * 10L, step);
    }

    private long moment() {
        return momentsMillis.get(random.nextInt(momentsMillis.size()));
    }
}
