package io.belvedere.comment;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Sharing;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommentTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final TenantId TENANT = new TenantId("tenant");
    private static final Caller AUTHOR = new Caller(TENANT, "ada", Role.VIEWER);
    private static final Caller EDITOR = new Caller(TENANT, "bob", Role.EDITOR);
    private static final Caller OWNER = new Caller(TENANT, "olga", Role.EDITOR);
    private static final Caller ADMINISTRATOR = new Caller(TENANT, "root", Role.ADMINISTRATOR);
    private static final Dashboard DASHBOARD = new Dashboard(
            DashboardId.random(), TENANT, DashboardContent.titled("Board", ""), Sharing.ownedBy("olga"), NOON, NOON, 1);

    @Test
    void text_hasLimits() {
        assertThatThrownBy(() -> aComment("x".repeat(10_001)))
                .hasMessage("comment text has 10001 characters, at most 10000 are allowed");
        assertRefused(Problem.INVALID, Map.of("field", "comment text"), () -> aComment(" \n "));
    }

    @Test
    void requireEditableBy_isForTheAuthorAlone() {
        Comment comment = aComment("hm");

        assertThatCode(() -> comment.requireEditableBy(AUTHOR)).doesNotThrowAnyException();
        assertRefused(Problem.FORBIDDEN, () -> comment.requireEditableBy(OWNER));
        assertRefused(Problem.FORBIDDEN, () -> comment.requireEditableBy(ADMINISTRATOR));
    }

    @Test
    void requireDeletableBy_isForTheAuthorAndWhoAdministersTheDashboard() {
        Comment comment = aComment("hm");

        assertThatCode(() -> comment.requireDeletableBy(AUTHOR, DASHBOARD)).doesNotThrowAnyException();
        assertThatCode(() -> comment.requireDeletableBy(OWNER, DASHBOARD)).doesNotThrowAnyException();
        assertThatCode(() -> comment.requireDeletableBy(ADMINISTRATOR, DASHBOARD))
                .doesNotThrowAnyException();
        assertRefused(Problem.FORBIDDEN, () -> comment.requireDeletableBy(EDITOR, DASHBOARD));
    }

    private static Comment aComment(String text) {
        return new Comment(CommentId.random(), TENANT, DASHBOARD.id(), null, "ada", text, NOON, null, 1);
    }
}
