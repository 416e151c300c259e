package io.belvedere.it.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SharedInstallation
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TokenCommandIT {

    private static Boards as(String role) throws Exception {
        Outcome created = Shared.running()
                .run("token", "create", "--role", role, "--name", "a test")
                .assertDone();
        assertThat(created.out())
                .as("the token alone")
                .singleElement()
                .asString()
                .matches("\\S{20,}");
        return Boards.withToken(Shared.firstStart().http(), created.out().get(0));
    }

    @ParameterizedTest
    @CsvSource({"viewer, VIEWER", "editor, EDITOR", "admin, ADMINISTRATOR"})
    void create_printsATokenOfTheRole(String role, String expected) throws Exception {
        Boards boards = as(role);

        assertThat(boards.role()).isEqualTo(expected);
    }

    @Test
    void create_forAViewerLetsNobodyEdit() throws Exception {
        Boards boards = as("viewer");

        assertThatThrownBy(() -> boards.create("Not mine"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("FORBIDDEN");
    }

    @Test
    void create_refusesARoleThatIsNone() throws Exception {
        Outcome created = Shared.running().run("token", "create", "--role", "king", "--name", "a test");

        created.assertRefused("king", "viewer, editor or admin");
        assertThat(created.out()).isEmpty();
    }

    @Test
    void create_saysSoWhereNoServerRuns() throws Exception {
        Installation nowhere = Installation.create("token-nowhere");

        Outcome created = nowhere.run("token", "create", "--role", "viewer", "--name", "a test");

        created.assertRefused("does not run on " + nowhere.data(), "start it first");
        assertThat(created.out()).isEmpty();
    }
}
