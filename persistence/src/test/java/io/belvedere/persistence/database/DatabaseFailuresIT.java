package io.belvedere.persistence.database;

import static io.belvedere.twin.Refusal.assertRefused;

import io.belvedere.problem.Problem;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the driver and EclipseLink really throw. */
class DatabaseFailuresIT {

    @AutoClose
    private final TestStore store = new TestStore();

    @Test
    void lostConnection_isUnavailable() {
        assertRefused(Problem.UNAVAILABLE, () -> run("select pg_terminate_backend(pg_backend_pid())"));
    }

    @Test
    void statementTimeout_isDeadline() {
        assertRefused(Problem.DEADLINE, () -> run("set local statement_timeout = 20", "select pg_sleep(30)"));
    }

    @Test
    void textWithNul_isInvalid() {
        assertRefused(
                Problem.INVALID,
                () -> store.inTransaction(
                        entities -> entities.createQuery("select u.id from UserRow u where u.name = :name")
                                .setParameter("name", "a\0b")
                                .getResultList()));
    }

    private void run(String... statements) {
        store.inTransaction(entities -> {
            for (String sql : statements) {
                if (sql.startsWith("set")) {
                    entities.createNativeQuery(sql).executeUpdate();
                } else {
                    entities.createNativeQuery(sql).getResultList();
                }
            }
            return true;
        });
    }
}
