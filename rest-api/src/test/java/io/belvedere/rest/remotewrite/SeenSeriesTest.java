package io.belvedere.rest.remotewrite;

import static io.belvedere.rest.remotewrite.Messages.concat;
import static io.belvedere.rest.remotewrite.Messages.field;
import static io.belvedere.rest.remotewrite.Messages.sample;
import static io.belvedere.rest.remotewrite.Messages.series;
import static io.belvedere.rest.remotewrite.Messages.seriesBody;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.metric.InMemorySeriesIndexes;
import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.Labels;
import io.belvedere.metric.SeriesIndex;
import io.belvedere.tenant.TenantId;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeenSeriesTest {

    private static final Labels UP = Labels.of(Map.of("__name__", "up", "job", "api"));

    private final SeriesIndex index = new InMemorySeriesIndexes().of(new TenantId("acme"));
    private final SeenSeries seen = new SeenSeries(index);

    @Test
    void seriesOfTheIndex_isItsOwnObjectFromTheSecondTimeOn() throws IOException {
        byte[] message = series(1, 1, "__name__", "up", "job", "api");

        assertThat(decode(message)).isEqualTo(UP).isNotSameAs(UP);
        index.add(7, UP);
        assertThat(decode(message)).isEqualTo(UP).isNotSameAs(UP);

        assertThat(decode(message)).isSameAs(index.labels(7).orElseThrow());
    }

    @Test
    void labelsThatDifferInAByte_areReadAgain() throws IOException {
        know(7, UP);

        assertThat(decode(series(1, 1, "__name__", "up", "job", "apj")))
                .isEqualTo(Labels.of(Map.of("__name__", "up", "job", "apj")));
        assertThat(decode(series(1, 1, "__name__", "up")).size()).isEqualTo(1);
    }

    @Test
    void labelBehindTheSample_belongsToTheSeriesToo() throws IOException {
        know(7, UP);
        byte[] zone = seriesBody(2, 2, "zone", "a");

        for (int time = 0; time < 3; time++) {
            Decoded decoded =
                    decodeAll(field(1, concat(seriesBody(1, 1, "__name__", "up", "job", "api"), exemplar(), zone)));

            assertThat(decoded.batch().batch().series())
                    .containsExactly(Labels.of(Map.of("__name__", "up", "job", "api", "zone", "a")));
            assertThat(decoded.batch().batch().timestamps()).containsExactly(1, 2);
            assertThat(decoded.passedOver().headers()).containsValue("exemplars=1");
        }
    }

    @Test
    void knownSeries_isRefusedByItsOwnName() throws IOException {
        know(7, UP);

        Decoded decoded =
                decodeAll(field(1, concat(seriesBody(1, 1, "__name__", "up", "job", "api"), field(4, sample(1, 1)))));

        assertThat(decoded.batch().batch().size()).isEqualTo(1);
        assertThat(decoded.batch().refused()).singleElement().satisfies(refused -> assertThat(refused.example())
                .contains("up{job=\"api\"}: native histograms"));
    }

    @Test
    void thousandsOfSeries_areAllKnownAndNoneIsAnother() throws IOException {
        int count = 5_000;
        byte[][] messages = new byte[count][];
        for (int i = 0; i < count; i++) {
            messages[i] = series(1, 1, "__name__", "up", "number", Integer.toString(i));
            know(i + 1, Labels.of(Map.of("__name__", "up", "number", Integer.toString(i))));
        }

        for (int i = 0; i < count; i++) {
            assertThat(decode(messages[i])).isSameAs(index.labels(i + 1).orElseThrow());
        }
    }

    private void know(int ref, Labels labels) throws IOException {
        index.add(ref, labels);
        String[] pairs = labels.asMap().entrySet().stream()
                .flatMap(label -> Stream.of(label.getKey(), label.getValue()))
                .toArray(String[]::new);
        decode(series(1, 1, pairs));
    }

    private static byte[] exemplar() {
        return field(3, sample(1, 1));
    }

    private Labels decode(byte[] message) throws IOException {
        return decodeAll(message).batch().batch().series().get(0);
    }

    private Decoded decodeAll(byte[] message) throws IOException {
        return WriteRequestDecoder.decode(message, LabelLimits.DEFAULTS, seen);
    }
}
