package io.belvedere.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.belvedere.metric.LabelMatcher.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every index of series keeps to. */
public abstract class SeriesIndexContract {

    /** The same one, empty at first, throughout a test. */
    protected abstract SeriesIndex index();

    private static final Labels UP_API = Labels.of(Map.of("__name__", "up", "job", "api", "zone", "a"));
    private static final Labels UP_WEB = Labels.of(Map.of("__name__", "up", "job", "web", "zone", "b"));
    private static final Labels UP_NO_JOB = Labels.of(Map.of("__name__", "up", "zone", "a"));
    private static final Labels LOAD_API = Labels.of(Map.of("__name__", "load", "job", "api", "core", "0"));
    private static final Labels LOAD_API_1 = Labels.of(Map.of("__name__", "load", "job", "api", "core", "1"));

    private void addFive() {
        index().add(3, UP_API);
        index().add(70_000, UP_WEB);
        index().add(5, UP_NO_JOB);
        index().add(Integer.MAX_VALUE, LOAD_API);
        index().add(4, LOAD_API_1);
    }

    private static List<LabelMatcher> matchers(LabelMatcher... matchers) {
        return List.of(matchers);
    }

    private static LabelMatcher matcher(String name, Kind kind, String value) {
        return LabelMatcher.of(name, kind, value);
    }

    @Test
    void find_answersTheSeriesWithExactlyTheseLabels() {
        addFive();

        assertThat(index().find(Labels.of(UP_WEB.asMap()))).isEqualTo(70_000);
        assertThat(index().find(UP_NO_JOB)).isEqualTo(5);
        assertThat(index().find(Labels.of(Map.of("__name__", "up")))).isEqualTo(SeriesIndex.NO_SERIES);
        assertThat(index().find(Labels.EMPTY)).isEqualTo(SeriesIndex.NO_SERIES);
    }

    @Test
    void labels_answersThoseOfTheSeries() {
        addFive();

        assertThat(index().labels(Integer.MAX_VALUE)).contains(LOAD_API);
        assertThat(index().labels(6)).isEmpty();
        assertThat(index().labels(SeriesIndex.NO_SERIES)).isEmpty();
        assertThat(index().labels(-3)).isEmpty();
    }

    @Test
    void add_doesNothingForASeriesThatIsThere() {
        addFive();
        SeriesCounts before = index().counts();

        index().add(3, Labels.of(UP_API.asMap()));

        assertThat(index().counts()).isEqualTo(before);
        assertThat(index().select(List.of())).containsExactly(3, 4, 5, 70_000, Integer.MAX_VALUE);
    }

    @Test
    void add_refusesAnotherPartner() {
        addFive();
        SeriesCounts before = index().counts();
        Labels newOnes = Labels.of(Map.of("__name__", "new"));

        assertThatIllegalArgumentException().isThrownBy(() -> index().add(3, newOnes));
        assertThatIllegalArgumentException().isThrownBy(() -> index().add(3, UP_WEB));
        assertThatIllegalArgumentException().isThrownBy(() -> index().add(8, UP_API));
        assertThat(index().counts()).isEqualTo(before);
        assertThat(index().find(UP_API)).isEqualTo(3);
        assertThat(index().labels(3)).contains(UP_API);
        assertThat(index().labels(8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void add_refusesARefThatIsNotPositive(int ref) {
        assertThatIllegalArgumentException().isThrownBy(() -> index().add(ref, UP_API));
        assertThat(index().counts()).isEqualTo(new SeriesCounts(0, 0, 0));
    }

    @Test
    void remove_takesTheSeriesOutOfEveryAnswer() {
        addFive();

        index().remove(70_000);

        assertThat(index().find(UP_WEB)).isEqualTo(SeriesIndex.NO_SERIES);
        assertThat(index().labels(70_000)).isEmpty();
        assertThat(index().select(List.of())).containsExactly(3, 4, 5, Integer.MAX_VALUE);
        assertThat(index().select(matchers(LabelMatcher.equal("job", "web")))).isEmpty();
        assertThat(index().labelValues("job", List.of())).containsExactly("api");
        assertThat(index().counts()).isEqualTo(new SeriesCounts(4, 4, 6));
    }

    @Test
    void remove_doesNothingForARefThatIsNotThere() {
        addFive();

        index().remove(6);
        index().remove(0);
        index().remove(-3);

        assertThat(index().counts().series()).isEqualTo(5);
    }

    @Test
    void remove_leavesNothingOfTheLast() {
        addFive();

        for (int ref : index().select(List.of())) {
            index().remove(ref);
        }

        assertThat(index().counts()).isEqualTo(new SeriesCounts(0, 0, 0));
        assertThat(index().labelNames(List.of())).isEmpty();
        assertThat(index().metricCardinalities(9)).isEmpty();
    }

    @Test
    void add_takesLabelsOfARemovedSeriesWithANewRef() {
        addFive();
        index().remove(3);

        index().add(9, UP_API);

        assertThat(index().find(UP_API)).isEqualTo(9);
        assertThat(index().select(matchers(LabelMatcher.equal("zone", "a")))).containsExactly(5, 9);
    }

    @Test
    void add_takesARemovedRefAgain() {
        addFive();
        index().remove(3);

        index().add(3, UP_API);

        assertThat(index().find(UP_API)).isEqualTo(3);
        assertThat(index().labels(3)).contains(UP_API);
    }

    /** 1: up/api, 2: up/web, 3: up without a job, 4: load/api on core 0, 5: load/api on core 1. */
    @ParameterizedTest
    @CsvSource({
        "__name__, EQUAL, up, 1 2 3",
        "__name__, EQUAL, down, ''",
        "job, EQUAL, api, 1 4 5",
        "job, EQUAL, '', 3",
        "job, NOT_EQUAL, api, 2 3",
        "job, NOT_EQUAL, '', 1 2 4 5",
        "job, MATCHES, api|web, 1 2 4 5",
        "job, MATCHES, api|, 1 3 4 5",
        "job, MATCHES, a.+, 1 4 5",
        "job, MATCHES, a.*|, 1 3 4 5",
        "job, MATCHES, .*, 1 2 3 4 5",
        "job, MATCHES, .+, 1 2 4 5",
        "job, MATCHES, '', 3",
        "job, MATCHES, pi, ''",
        "job, NOT_MATCHES, api|web, 3",
        "job, NOT_MATCHES, api|, 2",
        "job, NOT_MATCHES, a.+, 2 3",
        "job, NOT_MATCHES, (?i)A.*|, 2",
        "job, NOT_MATCHES, .*, ''",
        "job, NOT_MATCHES, .+, 3",
        "core, MATCHES, [0-9]+, 4 5",
        "core, NOT_EQUAL, 1, 1 2 3 4",
        "none, EQUAL, '', 1 2 3 4 5",
        "none, EQUAL, x, ''",
        "none, NOT_EQUAL, x, 1 2 3 4 5",
        "none, NOT_MATCHES, x.*y, 1 2 3 4 5",
        "none, MATCHES, x.*y, ''",
        "none, NOT_EQUAL, '', ''"
    })
    void select_followsOneMatcher(String name, Kind kind, String value, String expected) {
        List<Labels> all = List.of(UP_API, UP_WEB, UP_NO_JOB, LOAD_API, LOAD_API_1);
        for (int i = 0; i < all.size(); i++) {
            index().add(i + 1, all.get(i));
        }

        int[] selected = index().select(matchers(matcher(name, kind, value)));

        assertThat(selected).containsExactly(refs(expected));
    }

    private static int[] refs(String text) {
        return Arrays.stream(text.split(" "))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @Test
    void select_meetsEveryMatcher() {
        addFive();

        assertThat(index().select(matchers(
                        LabelMatcher.equal("__name__", "up"),
                        matcher("zone", Kind.MATCHES, "[ab]"),
                        matcher("job", Kind.NOT_EQUAL, "web"))))
                .containsExactly(3, 5);
        assertThat(index().select(matchers(
                        matcher("job", Kind.MATCHES, "api|web"),
                        matcher("core", Kind.EQUAL, ""),
                        matcher("job", Kind.NOT_MATCHES, "w.*b"))))
                .containsExactly(3);
        assertThat(index().select(matchers(LabelMatcher.equal("job", "api"), LabelMatcher.equal("job", "web"))))
                .isEmpty();
    }

    @Test
    void labelNames_areThoseOfTheSelectedInOrder() {
        addFive();

        assertThat(index().labelNames(List.of())).containsExactly("__name__", "core", "job", "zone");
        assertThat(index().labelNames(matchers(matcher("job", Kind.EQUAL, "")))).containsExactly("__name__", "zone");
        assertThat(index().labelNames(matchers(LabelMatcher.equal("none", "x"))))
                .isEmpty();
    }

    @Test
    void labelValues_areThoseOfTheSelectedInOrder() {
        addFive();

        assertThat(index().labelValues("job", List.of())).containsExactly("api", "web");
        assertThat(index().labelValues("job", matchers(LabelMatcher.equal("__name__", "load"))))
                .containsExactly("api");
        assertThat(index().labelValues("job", matchers(matcher("job", Kind.EQUAL, ""))))
                .isEmpty();
        assertThat(index().labelValues("none", List.of())).isEmpty();
    }

    @Test
    void labelValues_comeInTheOrderOfTheirBytes() {
        // As chars, U+FF5E would come behind the surrogates of U+1F680.
        List<String> ordered = List.of("A", "a", "é", "～", "🚀");
        for (int i = 0; i < ordered.size(); i++) {
            index().add(i + 1, Labels.of(Map.of("x", ordered.get(i), ordered.get(i), "x")));
        }

        assertThat(index().labelValues("x", List.of())).isEqualTo(ordered);
        assertThat(index().labelNames(List.of())).containsExactly("A", "a", "x", "é", "～", "🚀");
    }

    @Test
    void counts_haveEachNameAndPairOnce() {
        addFive();

        assertThat(index().counts()).isEqualTo(new SeriesCounts(5, 4, 8));
    }

    @Test
    void labelCardinalities_haveTheLabelsWithTheMostValuesFirst() {
        addFive();

        assertThat(index().labelCardinalities(List.of(), 3))
                .containsExactly(
                        new LabelCardinality("__name__", 2, 5),
                        new LabelCardinality("core", 2, 2),
                        new LabelCardinality("job", 2, 4));
        assertThat(index().labelCardinalities(matchers(LabelMatcher.equal("__name__", "load")), 9))
                .containsExactly(
                        new LabelCardinality("core", 2, 2),
                        new LabelCardinality("__name__", 1, 2),
                        new LabelCardinality("job", 1, 2));
    }

    @Test
    void metricCardinalities_haveTheMetricsWithTheMostSeriesFirst() {
        addFive();

        assertThat(index().metricCardinalities(9))
                .containsExactly(new MetricCardinality("up", 3), new MetricCardinality("load", 2));
        assertThat(index().metricCardinalities(1)).containsExactly(new MetricCardinality("up", 3));
    }

    @Test
    void memoryBytes_fallWhenSeriesGo() {
        long empty = index().memoryBytes();
        for (int ref = 1; ref <= 1_000; ref++) {
            index().add(ref, Labels.of(Map.of("__name__", "up", "instance", "host-" + ref)));
        }
        long full = index().memoryBytes();

        for (int ref = 1; ref <= 1_000; ref++) {
            index().remove(ref);
        }

        assertThat(full).isGreaterThan(empty + 20_000);
        assertThat(index().memoryBytes()).isLessThan(empty + 1_000);
    }
}
