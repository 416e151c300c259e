package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.server.ShippedEar;
import io.belvedere.it.server.TestServer;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A database that goes away for longer than proofs of credentials are fresh, and comes back. */
@ExtendWith(ArquillianExtension.class)
class DatabaseOutageIT {

    private static final Duration LONGER_THAN_PROOFS_ARE_FRESH = Duration.ofSeconds(33);
    private static final String LIST = "{ dashboards { edges { node { id } } } }";
    private static final Duration PROMPTLY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    @AfterEach
    void reopen() {
        TestServer.databaseDoor().reopen();
    }

    @Test
    void outage_leavesCachedBoardsReadableAndEndsByItself() {
        Graphql editor = new Graphql(TestTenant.create().editor());
        Board board = Board.withRegions(editor, "Fleet", 20);
        String read = "{ dashboard(id: \"%s\") { title layouts { regions { widget { title } } } } }"
                .formatted(board.dashboard());
        JsonObject before = editor.data(read);

        TestServer.databaseDoor().shut();

        long end = System.nanoTime() + LONGER_THAN_PROOFS_ARE_FRESH.toNanos();
        while (System.nanoTime() < end) {
            assertThat(editor.data(read)).isEqualTo(before);
            assertUnavailablePromptly(editor);
            pace();
        }
        assertThat(Http.send(Http.to("/health/ready")).status()).isEqualTo(503);
        assertThat(Http.send(Http.to("/health/live")).status()).isEqualTo(200);

        TestServer.databaseDoor().reopen();

        waitUntilServed(editor);
        waitUntilReady();
    }

    private static void assertUnavailablePromptly(Graphql editor) {
        long begun = System.nanoTime();
        assertThat(editor.code(LIST)).isEqualTo("UNAVAILABLE");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PROMPTLY);
    }

    /** Each class of work has a circuit breaker of its own, and samples are taken again only when theirs has closed. */
    private static void waitUntilReady() {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (Http.send(Http.to("/health/ready")).status() != 200) {
            assertThat(System.nanoTime()).as("ready again in time").isLessThan(giveUp);
            pace();
        }
    }

    /** The circuit breaker stays open for its time, then asks. */
    private static void waitUntilServed(Graphql editor) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (editor.execute(LIST).containsKey("errors")) {
            assertThat(System.nanoTime()).as("served again in time").isLessThan(giveUp);
            pace();
        }
    }

    /** Below what one caller may ask in the time that an outage takes. */
    private static void pace() {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
}
