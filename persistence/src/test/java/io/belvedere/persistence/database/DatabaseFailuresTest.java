package io.belvedere.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseFailuresTest {

    private final DatabaseFailures failures = new DatabaseFailures();

    @ParameterizedTest
    @CsvSource({
        "08000, UNAVAILABLE",
        "08001, UNAVAILABLE",
        "08006, UNAVAILABLE",
        "57P01, UNAVAILABLE",
        "57P03, UNAVAILABLE",
        "53300, UNAVAILABLE",
        "53100, UNAVAILABLE",
        "55P03, UNAVAILABLE",
        "25006, UNAVAILABLE",
        "40001, UNAVAILABLE",
        "40P01, UNAVAILABLE",
        "57014, DEADLINE",
        "23505, CONFLICT",
        "23503, NOT_FOUND",
        "23514, INVALID",
        "22021, INVALID",
        "22P05, INVALID",
        "54000, INVALID"
    })
    void translate_knowsSqlState(String state, Problem problem) {
        RuntimeException failure = new PersistenceException(new SQLException("refused", state));

        assertThat(failures.translate(failure)).map(BelvedereException::problem).contains(problem);
    }

    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(new SQLTransientConnectionException("pool is empty"), Problem.UNAVAILABLE),
                Arguments.of(new SQLTimeoutException("slow"), Problem.DEADLINE),
                Arguments.of(new OptimisticLockException("raced"), Problem.CONFLICT),
                Arguments.of(new XAException(XAException.XAER_RMFAIL), Problem.UNAVAILABLE),
                Arguments.of(BelvedereException.notFound("layout", "x"), Problem.NOT_FOUND));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void translate_knowsCause(Exception cause, Problem problem) {
        RuntimeException failure = new IllegalStateException(new RuntimeException(cause));

        assertThat(failures.translate(failure)).map(BelvedereException::problem).contains(problem);
    }

    @Test
    void translate_leavesFaultsOfOurs() {
        assertThat(failures.translate(new IllegalStateException("bug"))).isEmpty();
        assertThat(failures.translate(new PersistenceException(new SQLException("syntax", "42601"))))
                .isEmpty();
        assertThat(failures.translate(new PersistenceException(new SQLException("no state"))))
                .isEmpty();
    }

    @Test
    void translate_tellsWhenToRetryAndKeepsCauseForLog() {
        RuntimeException failure = new PersistenceException(new SQLException("gone", "08006"));

        assertThat(failures.translate(failure)).hasValueSatisfying(told -> {
            assertThat(told.details()).isEqualTo(Map.of("retryAfterSeconds", "2"));
            assertThat(told).hasCause(failure).hasMessage("the database is not reachable");
        });
    }

    @Test
    void translate_namesFieldWhoseValueIsTaken() {
        SQLException refusal = new SQLException(
                "FEHLER: doppelter Schlüsselwert verletzt Unique-Constraint »app_user_name_taken«", "23505");

        assertThat(failures.translate(new PersistenceException(refusal)))
                .map(BelvedereException::details)
                .contains(Map.of("field", "user name"));
    }

    @Test
    void fullDisk_isToldAsSuch() {
        RuntimeException failure = new IllegalStateException(new SQLException("could not extend file", "53100"));

        assertThat(failures.translate(failure).orElseThrow()).hasMessage("the disk of the database is full");
    }
}
