package io.belvedere.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class DemoFeedTest {

    private static final long START = 1_800_000_007;
    private static final long TWO_DAYS = 2 * 86_400;
    private static final Pattern TIME = Pattern.compile("(\\d+)000[,\\]]");

    private final List<byte[]> taken = new ArrayList<>();
    private final List<Duration> paused = new ArrayList<>();
    private final Remembered progress = new Remembered();
    private int refusals;
    private Instant now = Instant.ofEpochSecond(START);

    private final DemoFeed feed = new DemoFeed(
            List.of(new Signal(Map.of("__name__", "clock"), second -> second)),
            this::takes,
            progress,
            () -> now,
            this::pause);

    private static final class Remembered implements DemoFeed.Progress {
        private long second;

        @Override
        public long sentUntil() {
            return second;
        }

        @Override
        public void sentUntil(long until) {
            second = until;
        }
    }

    private boolean takes(byte[] document) {
        if (refusals > 0) {
            refusals--;
            return false;
        }
        taken.add(document);
        return true;
    }

    /** Time goes on while the feed waits; after a minute somebody stops it. */
    private void pause(Duration duration) throws InterruptedException {
        paused.add(duration);
        now = now.plus(duration);
        if (now.getEpochSecond() >= START + 60) {
            throw new InterruptedException();
        }
    }

    private static String text(byte[] document) {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(document))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Long> times() {
        List<Long> times = new ArrayList<>();
        for (byte[] document : taken) {
            String text = text(document);
            Matcher time = TIME.matcher(text.substring(text.indexOf("timestamps"), text.indexOf("values")));
            while (time.find()) {
                times.add(Long.parseLong(time.group(1)));
            }
        }
        return times;
    }

    @Test
    void catchUp_sendsTwoDaysEachTimeOnce() throws Exception {
        feed.catchUp();

        assertThat(times())
                .hasSize((int) (TWO_DAYS / 30))
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(times().get(0)).isEqualTo(START - START % 30 - TWO_DAYS);
        assertThat(progress.second).isEqualTo(START - START % 30);
    }

    @Test
    void catchUp_namesProducerAndRisingTurns() throws Exception {
        feed.catchUp();

        assertThat(text(taken.get(0))).startsWith("{\"producer\":\"belvedere-demo\",\"sequence\":");
        assertThat(taken.stream().map(DemoFeedTest::sequence).toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static long sequence(byte[] document) {
        String text = text(document);
        int begin = text.indexOf("sequence\":") + "sequence\":".length();
        return Long.parseLong(text.substring(begin, text.indexOf(',', begin)));
    }

    @Test
    void catchUp_goesOnWhereTheLastStartHasStopped() throws Exception {
        progress.second = START - START % 30 - 100;

        feed.catchUp();

        assertThat(times()).hasSize(3).allMatch(time -> time >= progress.second - 100 && time % 30 == 0);
    }

    @Test
    void catchUp_hasNothingToDoTwice() throws Exception {
        feed.catchUp();
        taken.clear();

        assertThat(feed.catchUp()).isZero();
        assertThat(taken).isEmpty();
    }

    @Test
    void catchUp_sendsAgainWhatTheServerDoesNotTake() throws Exception {
        progress.second = START - START % 30 - 60;
        refusals = 3;

        feed.catchUp();

        assertThat(taken).hasSize(1);
        assertThat(paused).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void goOn_sendsEachTenSecondsUntilItIsStopped() throws Exception {
        feed.catchUp();
        taken.clear();

        assertThatThrownBy(feed::goOn).isInstanceOf(InterruptedException.class);

        assertThat(times()).isSorted().doesNotHaveDuplicates().allMatch(time -> time % 10 == 0);
        assertThat(times().get(0)).isEqualTo(START - START % 30);
        assertThat(times().get(times().size() - 1)).isBetween(START + 30, START + 60);
    }

    @Test
    void document_isValidForLabelsAndNumbers() throws Exception {
        byte[] document = new SampleDocument(
                        List.of(
                                new Signal(Map.of("__name__", "a", "b", "c"), second -> second / 8.0),
                                new Signal(Map.of("__name__", "never"), second -> Double.NaN)),
                        new SampleDocument.Span(10, 30, 10))
                .toGzip();

        assertThat(text(document))
                .isEqualTo(
                        "{\"producer\":\"belvedere-demo\",\"sequence\":30,\"series\":["
                                + "{\"labels\":{\"__name__\":\"a\",\"b\":\"c\"},\"timestamps\":[10000,20000],\"values\":[1.25,2.5]}]}");
    }
}
