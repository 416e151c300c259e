package io.belvedere.rest.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PrometheusPageTest {

    private static String translated(String page) throws IOException {
        StringWriter target = new StringWriter();
        new PrometheusPage(target).translate(new BufferedReader(new StringReader(page)));
        return target.toString();
    }

    @Test
    void page_thatFollowsTheConventionsStaysAsItIs() throws IOException {
        String page =
                """
                # HELP belvedere_requests_total Requests answered
                # TYPE belvedere_requests_total counter
                belvedere_requests_total{operation="GET /health",outcome="ok",} 1.0
                belvedere_requests_total 2
                """;

        assertThat(translated(page)).isEqualTo(page);
    }

    @Test
    void names_becomeSnakeCaseAndLabelValuesStay() throws IOException {
        String page =
                """
                # HELP pool_freeConnections Connections
                # TYPE pool_freeConnections gauge
                pool_freeConnections{dataSource="jdbcBelvedere, \\"x\\" aB=\\\\",mp_scope="vendor",} 1.0
                """;

        assertThat(translated(page))
                .isEqualTo(
                        """
                        # HELP pool_free_connections Connections
                        # TYPE pool_free_connections gauge
                        pool_free_connections{data_source="jdbcBelvedere, \\"x\\" aB=\\\\",mp_scope="vendor",} 1.0
                        """);
    }

    @Test
    void nanoseconds_becomeSecondsButCountsStay() throws IOException {
        String page =
                """
                # HELP ft_executionDuration_nanoseconds\s
                # TYPE ft_executionDuration_nanoseconds summary
                ft_executionDuration_nanoseconds{quantile="0.5",} 4.4398592E7
                ft_executionDuration_nanoseconds_count 24.0
                ft_executionDuration_nanoseconds_sum 1500000000
                ft_executionDuration_nanoseconds_max NaN
                """;

        assertThat(translated(page))
                .isEqualTo(
                        """
                        # HELP ft_execution_duration_seconds ft execution duration seconds
                        # TYPE ft_execution_duration_seconds summary
                        ft_execution_duration_seconds{quantile="0.5",} 0.044398592
                        ft_execution_duration_seconds_count 24.0
                        ft_execution_duration_seconds_sum 1.500000000
                        ft_execution_duration_seconds_max NaN
                        """);
    }

    @Test
    void gauges_loseTheSuffixesOfOtherTypes() throws IOException {
        String page =
                """
                # HELP thread_count Threads
                # TYPE thread_count gauge
                thread_count 40
                # HELP rest_total All
                # TYPE rest_total gauge
                rest_total 7
                """;

        assertThat(translated(page))
                .isEqualTo(
                        """
                        # HELP thread_current Threads
                        # TYPE thread_current gauge
                        thread_current 40
                        # HELP rest All
                        # TYPE rest gauge
                        rest 7
                        """);
    }
}
