package io.belvedere.benchmarks.panel;

import io.belvedere.benchmarks.store.BelvedereServer;
import io.belvedere.benchmarks.store.Pause;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Has a server's PostgreSQL log each statement for as long as it is open, and reads that. It slows the server down. */
final class StatementLog implements AutoCloseable {

    private static final String APPLICATION = "benchmark";
    private static final int SECONDS = 10;

    private final Connection superuser;
    private int marks;

    private StatementLog(Connection superuser) {
        this.superuser = superuser;
    }

    static StatementLog of(BelvedereServer server) {
        try {
            StatementLog log = new StatementLog(server.superuser(APPLICATION));
            log.execute("alter system set log_statement = 'all'");
            log.execute("alter system set log_parameter_max_length = 0");
            log.execute("select pg_reload_conf()");
            log.awaitReload();
            return log;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Each connection learns of new settings before the next statement after it was told. */
    private void awaitReload() {
        Pause.until("statements logged", SECONDS, 100, () -> text("show log_statement")
                .equals("all"));
        LoggedStatements unused = during(() -> {});
    }

    /** What the server has done meanwhile, for this work or otherwise. */
    LoggedStatements during(Runnable work) {
        String before = text("select size from pg_stat_file(pg_current_logfile())");
        String begin = mark();
        execute(begin);
        work.run();
        String end = mark();
        execute(end);
        Pause.until("the log read", SECONDS, 20, () -> since(before).contains(end));
        return LoggedStatements.between(begin, end, since(before), APPLICATION);
    }

    private String since(String bytes) {
        return text("select pg_read_file(pg_current_logfile(), " + bytes + ", 100000000)");
    }

    private String mark() {
        return "select 'mark " + marks++ + "'";
    }

    private void execute(String sql) {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private String text(String query) {
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    @Override
    public void close() {
        execute("alter system reset log_statement");
        execute("alter system reset log_parameter_max_length");
        execute("select pg_reload_conf()");
        try {
            superuser.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
