package io.belvedere.query.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.promql.QueryResult.Series;
import io.belvedere.promql.SeriesLabels;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RecordAssemblyTest {

    private static final RecordAssembly HOSTS = new RecordAssembly(RecordKind.HOST);

    @Test
    void latest_hasTheNewestOfEachFieldAndTheNewestTime() {
        List<Series> samples =
                List.of(series("web-1", "cpu", at(10, 1), at(20, 2)), series("web-1", "memory", at(15, 7)));

        List<HostRecord> records = HOSTS.latest(samples, samples);

        assertThat(records).containsExactly(record("web-1", 20, Map.of("cpu", 2.0, "memory", 7.0)));
    }

    @Test
    void latest_isOnePerHostInTheOrderOfTexts() {
        List<Series> samples =
                List.of(series("b", "cpu", at(10, 1)), series("c", "cpu", at(30, 1)), series("a", "cpu", at(20, 1)));

        List<HostRecord> records = HOSTS.latest(samples, samples);

        assertThat(records).extracting(record -> record.texts().get("host")).containsExactly("a", "b", "c");
    }

    /** Its samples are still there for a while, but it has a stale marker behind them. */
    @Test
    void latest_leavesOutWhatHasEnded() {
        List<Series> samples = List.of(series("a", "cpu", at(10, 1)), series("b", "cpu", at(10, 1)));

        List<HostRecord> records = HOSTS.latest(samples.subList(1, 2), samples);

        assertThat(records).extracting(record -> record.texts().get("host")).containsExactly("b");
    }

    @Test
    void all_areARecordForEachTimeTheNewestFirst() {
        List<Series> samples = List.of(
                series("b", "cpu", at(10, 1), at(20, 2)),
                series("b", "memory", at(20, 7)),
                series("a", "cpu", at(20, 3)));

        List<HostRecord> records = HOSTS.all(samples);

        assertThat(records)
                .containsExactly(
                        record("a", 20, Map.of("cpu", 3.0)),
                        record("b", 20, Map.of("cpu", 2.0, "memory", 7.0)),
                        record("b", 10, Map.of("cpu", 1.0)));
    }

    @Test
    void ranked_areThoseWithTheFieldTheLargestFirst() {
        List<HostRecord> records = List.of(
                record("none", 1, Map.of("other", 100.0)),
                record("nan", 1, Map.of("cpu", Double.NaN)),
                record("b", 1, Map.of("cpu", 5.0)),
                record("a", 1, Map.of("cpu", 5.0)),
                record("most", 1, Map.of("cpu", 9.0)));

        List<HostRecord> ranked = RecordAssembly.ranked(records, "cpu");

        assertThat(ranked).extracting(record -> record.texts().get("host")).containsExactly("most", "a", "b", "nan");
    }

    private static HostRecord record(String host, long time, Map<String, Double> fields) {
        return new HostRecord(SeriesLabels.of(Map.of("host", host)), new TreeMap<>(fields), time);
    }

    private record Point(long time, double value) {}

    private static Point at(long time, double value) {
        return new Point(time, value);
    }

    private static Series series(String host, String field, Point... points) {
        return new Series(
                SeriesLabels.of(Map.of("__name__", "belvedere_host_" + field, "host", host)),
                List.of(points).stream().mapToLong(Point::time).toArray(),
                List.of(points).stream().mapToDouble(Point::value).toArray());
    }
}
