package io.belvedere.persistence.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.persistence.database.RecordedStatements;
import io.belvedere.persistence.database.TestStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class StatementListenerIT {

    @AutoClose
    private final TestStore store = new TestStore();

    @Test
    void statement_isTimedAndCountsItsRows() {
        List<Statement> statements = RecordedStatements.timesOf(() -> store.inTransaction(
                entities -> entities.createNativeQuery("select pg_sleep(0.05), n\n from generate_series(1, 3) n")
                        .getResultList()));

        assertThat(statements).singleElement().satisfies(statement -> {
            assertThat(statement.duration()).isBetween(Duration.ofMillis(150), Duration.ofSeconds(20));
            assertThat(statement.rows()).isEqualTo(3);
            assertThat(statement.sql()).isEqualTo("select pg_sleep(0.05), n from generate_series(1, 3) n");
        });
    }

    @Test
    void statement_isLoggedWithoutItsParameters() {
        List<Statement> statements = RecordedStatements.timesOf(() ->
                store.inTransaction(entities -> entities.createQuery("select u.id from UserRow u where u.name = :name")
                        .setParameter("name", "secret")
                        .getResultList()));

        assertThat(statements)
                .singleElement()
                .asString()
                .contains("rows=0 sql=\"SELECT ID FROM app_user WHERE (NAME = ?)\"");
    }

    @Test
    void change_countsItsRows() {
        List<Statement> statements = RecordedStatements.timesOf(() -> store.inTransaction(entities -> {
            entities.createNativeQuery("insert into tenant values ('acme', 'Acme', now(), 1)")
                    .executeUpdate();
            return true;
        }));

        assertThat(statements).singleElement().extracting(Statement::rows).isEqualTo(1);
    }
}
