package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.launcher.QueryRequest.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryRequestTest {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00.789Z");

    @Test
    void request_isForTheMomentOfTheServer() {
        QueryRequest request = request("up");

        assertThat(request.path()).isEqualTo("/api/v1/query");
        assertThat(request.form()).isEqualTo(Map.of("query", "up"));
        assertThat(request.view()).isEqualTo(View.TABLE);
    }

    @Test
    void request_isForTheGivenMoment() {
        assertThat(request("up", "--time", "now").form()).isEqualTo(Map.of("query", "up", "time", "1782907200.789"));
        assertThat(request("--time=1700000000.5", "up").form())
                .isEqualTo(Map.of("query", "up", "time", "1700000000.5"));
    }

    @Test
    void range_endsWithTheWholeSecondAndChoosesItsStep() {
        QueryRequest request = request("up", "--range", "1h");

        assertThat(request.path()).isEqualTo("/api/v1/query_range");
        assertThat(request.form())
                .isEqualTo(Map.of("query", "up", "start", "1782903600", "end", "1782907200", "step", "60"));
    }

    @Test
    void range_takesEndAndStep() {
        QueryRequest request = request("--range=1m", "--step=500ms", "--end", "2026-07-01T00:01:00Z", "up", "--json");

        assertThat(request.form())
                .isEqualTo(Map.of("query", "up", "start", "1782864000", "end", "1782864060", "step", "0.5"));
        assertThat(request.view()).isEqualTo(View.JSON);
    }

    @Test
    void plot_isOfTheLastHourUnlessARangeIsGiven() {
        assertThat(request("up", "--plot").form())
                .containsEntry("start", "1782903600")
                .containsEntry("step", "60");
        assertThat(request("up", "--plot", "--range=2m").form()).containsEntry("start", "1782907080");
    }

    @Test
    void query_comesFromStandardInputForAHyphen() {
        assertThat(request("-", "--json").query()).isEqualTo("sum(\n  up)");
    }

    @Test
    void query_mayBeginWithAHyphenBehindTwo() {
        assertThat(request("--json", "--", "-up").query()).isEqualTo("-up");
    }

    @Test
    void query_isMissing() {
        assertThatThrownBy(() -> request("--json")).hasMessageStartingWith("say ./belvedere query 'QUERY'");
        assertThatThrownBy(() -> request(" ")).hasMessageStartingWith("say ./belvedere query 'QUERY'");
    }

    @Test
    void query_isOneWord() {
        assertThatThrownBy(() -> request("a", "+", "b")).hasMessage("the query must be one word; put it into quotes");
    }

    @ParameterizedTest
    @CsvSource({
        "--range=1, '--range must be a duration such as 15s, 1h30m or 7d, it is \"1\"'",
        "--step=15s, '--step needs --range, such as --range 1h'",
        "--end=now, '--end needs --range, such as --range 1h'",
        "--time=noon, '--time must be now, a time such as 2026-07-01T12:00:00Z or seconds since 1970, it is \"noon\"'",
        "--token=x, '\"--token=x\" is not known here; try --help'"
    })
    void request_refusesOptionsThatCannotBeMeant(String option, String message) {
        assertThatThrownBy(() -> request("up", option)).hasMessage(message);
    }

    @Test
    void request_refusesOptionsThatDoNotGoTogether() {
        assertThatThrownBy(() -> request("up", "--json", "--plot")).hasMessage("--json and --plot do not go together");
        assertThatThrownBy(() -> request("up", "--range=1h", "--time=now"))
                .hasMessage("--time is for one moment; say --end for where a range ends");
    }

    private static QueryRequest request(String... words) {
        Arguments arguments = Arguments.parse(List.of(words), QueryRequest.OPTIONS, QueryRequest.FLAGS);
        return QueryRequest.of(arguments, () -> "sum(\n  up)\n", NOW);
    }
}
