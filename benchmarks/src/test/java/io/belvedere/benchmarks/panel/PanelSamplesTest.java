package io.belvedere.benchmarks.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xerial.snappy.Snappy;

class PanelSamplesTest {

    private static final int FIELD_BITS = 3;
    private static final long HALF_HOUR = 1_800_000;

    /** Values of all series together, by times. */
    private static Map<Long, Double> written(List<byte[]> requests) throws IOException {
        Map<Long, Double> all = new TreeMap<>();
        for (byte[] request : requests) {
            CodedInputStream in = CodedInputStream.newInstance(Snappy.uncompress(request));
            while (in.readTag() != 0) {
                CodedInputStream series = in.readBytes().newCodedInput();
                for (int tag = series.readTag(); tag != 0; tag = series.readTag()) {
                    CodedInputStream part = CodedInputStream.newInstance(series.readByteArray());
                    if (tag >> FIELD_BITS == 2) {
                        part.readTag();
                        double value = part.readDouble();
                        part.readTag();
                        all.put(part.readInt64(), value);
                    }
                }
            }
        }
        return all;
    }

    @Test
    void requests_haveASampleOfEachStep() throws IOException {
        PanelSeries series = new PanelSeries("b", 3);

        Map<Long, Double> written = written(new PanelSamples(List.of(series)).requests(HALF_HOUR, 2 * HALF_HOUR));

        assertThat(written).hasSize(180);
        assertThat(written.keySet()).allMatch(time -> time > HALF_HOUR && time < 2 * HALF_HOUR);
    }

    @Test
    void valueAt_isTheLastSampleUntilThen() throws IOException {
        PanelSeries series = new PanelSeries("b", 3);
        TreeMap<Long, Double> written =
                new TreeMap<>(written(new PanelSamples(List.of(series)).requests(HALF_HOUR, 2 * HALF_HOUR)));

        long time = HALF_HOUR + 600_000;

        assertThat(series.valueAt(time)).isEqualTo(written.floorEntry(time).getValue());
    }

    @Test
    void samples_areNotThoseOfAnotherPanel() {
        PanelSeries one = new PanelSeries("b", 0);
        PanelSeries other = new PanelSeries("b", 1);

        long same = IntStream.range(0, 100)
                .filter(step -> one.sample(step) == other.sample(step))
                .count();

        assertThat(same).isLessThan(5);
    }
}
