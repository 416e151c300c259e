package io.belvedere.sample.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HeadReadsTest {

    private final HeadReads reads = new HeadReads();

    @Test
    void areDoneBefore_waitsForThoseThatBeganBeforeTheMark() {
        HeadReads.Read early = reads.begin();
        long mark = reads.mark();
        HeadReads.Read late = reads.begin();
        assertThat(reads.areDoneBefore(mark)).isFalse();
        early.close();
        assertThat(reads.areDoneBefore(mark)).isTrue();
        late.close();
        assertThat(reads.areDoneBefore(mark)).isTrue();
    }

    /** Readers that begin and end all the time must not disturb whoever asks. */
    @Test
    void areDoneBefore_besideReaders_alwaysAnswers() throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch started = new CountDownLatch(1);
        Thread reader = new Thread(() -> {
            started.countDown();
            while (!ended.get()) {
                reads.begin().close();
            }
        });
        reader.start();
        try {
            started.await();
            for (int i = 0; i < 1_000_000; i++) {
                if (!reads.areDoneBefore(0)) {
                    throw new AssertionError("nobody can have begun before all others");
                }
            }
        } finally {
            ended.set(true);
            reader.join();
        }
    }
}
