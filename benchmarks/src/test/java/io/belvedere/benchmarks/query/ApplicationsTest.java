package io.belvedere.benchmarks.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationsTest {

    private static final long HALF_HOUR = Duration.ofMinutes(30).toMillis();

    @Test
    void next_isTheSameEachTime() {
        Applications one = new Applications(Scale.LEAST_SERIES, 0);
        Applications other = new Applications(Scale.LEAST_SERIES, 0);

        assertThat(one.next().stream().map(ByteBuffer::wrap))
                .containsExactlyElementsOf(
                        other.next().stream().map(ByteBuffer::wrap).toList());
    }

    @Test
    void next_hasHalfAnHourOfEachSeries() {
        Applications applications = new Applications(Scale.LEAST_SERIES, HALF_HOUR);

        List<List<Long>> times = WrittenTimes.of(applications.next());

        assertThat(times.stream().mapToInt(List::size).sum()).isEqualTo(180 * Scale.LEAST_SERIES);
        assertThat(times.stream().flatMap(List::stream)).allMatch(time -> time >= HALF_HOUR && time < 2 * HALF_HOUR);
    }

    @Test
    void next_hasTheSamplesOfASeriesInTheirOrder() {
        Applications applications = new Applications(Scale.LEAST_SERIES, 0);

        List<List<Long>> times = WrittenTimes.of(applications.next());

        assertThat(times).allSatisfy(each -> assertThat(each).isSorted().doesNotHaveDuplicates());
    }

    /** Or it would depend on the server whether a range that begins or ends there has it. */
    @Test
    void next_hasNoSampleOnAWholeSecond() {
        Applications applications = new Applications(Scale.LEAST_SERIES, 0);

        List<List<Long>> times = WrittenTimes.of(applications.next());

        assertThat(times.stream().flatMap(List::stream)).noneMatch(time -> time % 1_000 == 0);
    }
}
