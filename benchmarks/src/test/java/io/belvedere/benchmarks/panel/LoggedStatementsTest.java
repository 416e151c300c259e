package io.belvedere.benchmarks.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoggedStatementsTest {

    private static final String BEGIN = own("select 'mark 1'");
    private static final String END = own("select 'mark 2'");

    private static String own(String text) {
        return line("benchmark", "execute <unnamed>: " + text);
    }

    private static String server(String text) {
        return line("PostgreSQL JDBC Driver", text);
    }

    private static String line(String application, String text) {
        return "2026-11-22 14:05:09.123 UTC [4711] " + application + " LOG:  " + text + "\n";
    }

    private static LoggedStatements read(String... lines) {
        return LoggedStatements.between("select 'mark 1'", "select 'mark 2'", String.join("", lines), "benchmark");
    }

    @Test
    void between_hasWhatWasExecutedHoweverItWasSent() {
        LoggedStatements logged = read(
                BEGIN,
                server("execute <unnamed>: select 1"),
                server("execute S_12: select a from b where c = $1"),
                server("execute S_12: select a from b where c = $1"),
                server("statement: show all"),
                END);

        assertThat(logged.statements())
                .containsExactly(
                        "select 1", "select a from b where c = $1", "select a from b where c = $1", "show all");
    }

    @Test
    void between_leavesOutWhatLiesBeforeAndBehind() {
        LoggedStatements logged = read(
                server("execute S_1: select 1"),
                BEGIN,
                server("execute S_1: select 2"),
                END,
                server("execute S_1: select 3"));

        assertThat(logged.statements()).containsExactly("select 2");
    }

    @Test
    void between_leavesOutItsOwn() {
        LoggedStatements logged = read(BEGIN, server("execute S_1: select 1"), own("select pg_read_file('x')"), END);

        assertThat(logged.statements()).containsExactly("select 1");
    }

    @Test
    void between_tellsTransactionsFromStatements() {
        LoggedStatements logged = read(
                BEGIN,
                server("execute <unnamed>: BEGIN"),
                server("execute S_3: select endless from commits"),
                server("execute S_2: COMMIT"),
                server("statement: rollback"),
                END);

        assertThat(logged.statements()).containsExactly("select endless from commits");
        assertThat(logged.boundaries()).isEqualTo(3);
    }

    @Test
    void between_tellsChecksOfConnectionsFromStatements() {
        LoggedStatements logged =
                read(BEGIN, server("execute <unnamed>: "), server("execute <unnamed>: select 1"), END);

        assertThat(logged.statements()).containsExactly("select 1");
        assertThat(logged.checks()).isEqualTo(1);
    }

    @Test
    void between_tellsFurtherFetchesFromStatements() {
        LoggedStatements logged = read(
                BEGIN,
                server("execute S_5/C_6: select 1"),
                server("execute fetch from S_5/C_6: select 1"),
                server("execute fetch from S_5/C_6: select 1"),
                END);

        assertThat(logged.statements()).containsExactly("select 1");
        assertThat(logged.fetches()).isEqualTo(2);
    }

    @Test
    void between_joinsTheLinesOfAStatement() {
        LoggedStatements logged = read(
                BEGIN,
                server("execute <unnamed>: select ref, labels from series\n\twhere tenant = $1\n\t\n\t  and ref = $2"),
                server("execute <unnamed>: select 2"),
                END);

        assertThat(logged.statements())
                .containsExactly("select ref, labels from series where tenant = $1 and ref = $2", "select 2");
    }

    @Test
    void between_passesOverOtherLines() {
        LoggedStatements logged = read(
                BEGIN,
                "2026-11-22 14:05:09.123 UTC [17]  LOG:  checkpoint starting: time\n",
                line("PostgreSQL JDBC Driver", "duration: 1.2 ms"),
                "2026-11-22 14:05:09.123 UTC [17] PostgreSQL JDBC Driver DETAIL:  Parameters: $1 = '1'\n",
                line("", "execute S_1: select 1"),
                END);

        assertThat(logged.statements()).containsExactly("select 1");
    }
}
