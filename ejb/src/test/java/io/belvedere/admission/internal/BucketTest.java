package io.belvedere.admission.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.admission.Quota;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BucketTest {

    /** One request each 100 milliseconds. */
    private static final Quota TEN_A_SECOND = new Quota(10, Duration.ofSeconds(1));

    @Test
    void unknownBucket_isFull() {
        Bucket taken = Bucket.taking(null, 4, TEN_A_SECOND, 0);

        assertThat(taken).isEqualTo(new Bucket(6, 0, 4));
        assertThat(Bucket.taking(null, 40, TEN_A_SECOND, 0).granted()).isEqualTo(10);
    }

    @Test
    void bucket_fillsWithTimeAndNotBeyondItsQuota() {
        Bucket empty = Bucket.taking(null, 10, TEN_A_SECOND, 0);

        assertThat(Bucket.taking(empty, 10, TEN_A_SECOND, 99).granted()).isZero();
        assertThat(Bucket.taking(empty, 10, TEN_A_SECOND, 250).granted()).isEqualTo(2);
        assertThat(Bucket.taking(empty, 100, TEN_A_SECOND, 5_000).granted()).isEqualTo(10);
    }

    @Test
    void bucket_saysWhenThereIsMore() {
        Bucket empty = Bucket.taking(null, 10, TEN_A_SECOND, 0);

        assertThat(empty.untilNext(TEN_A_SECOND)).isEqualTo(Duration.ofMillis(100));
        assertThat(empty.untilFull(TEN_A_SECOND)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Bucket.taking(empty, 0, TEN_A_SECOND, 70).untilNext(TEN_A_SECOND))
                .isEqualTo(Duration.ofMillis(30));
    }

    @Test
    void clockThatIsBehind_fillsNothing() {
        Bucket taken = Bucket.taking(null, 10, TEN_A_SECOND, 10_000);

        Bucket behind = Bucket.taking(taken, 1, TEN_A_SECOND, 9_000);
        Bucket again = Bucket.taking(behind, 10, TEN_A_SECOND, 10_100);

        assertThat(behind.granted()).isZero();
        assertThat(again.granted()).isEqualTo(1);
    }

    /** However it is asked, it never gives more than it held at first and what has come since. */
    @Test
    void bucket_neverGivesMoreThanItsQuota() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Bucket bucket = null;
        long now = 0;
        long given = 0;
        for (int i = 0; i < 10_000; i++) {
            now += random.nextInt(200);
            bucket = Bucket.taking(bucket, random.nextInt(8), TEN_A_SECOND, now);
            given += bucket.granted();

            assertThat(given).as("seed %d", seed).isLessThanOrEqualTo(10 + now / 100);
        }
    }
}
