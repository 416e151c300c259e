package io.belvedere.persistence.comment;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.comment.Comment;
import io.belvedere.comment.CommentId;
import io.belvedere.comment.Comments;
import io.belvedere.comment.CommentsContract;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.persistence.dashboard.TestDashboards;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JpaCommentsIT extends CommentsContract {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @AutoClose
    private final TestStore store = new TestStore();

    private final Comments comments = store.transactional(Comments.class, JpaComments::new);

    @Override
    protected Comments comments() {
        return comments;
    }

    @Override
    protected TenantId newTenant() {
        return store.newTenant();
    }

    @Override
    protected DashboardId newDashboard(TenantId tenant) {
        return TestDashboards.newDashboard(store, tenant);
    }

    @Test
    void insert_refusesDashboardThatIsUnknownOrOfOtherTenant() {
        TenantId tenant = store.newTenant();
        Comment homeless = aComment(tenant, DashboardId.random());
        Comment misplaced = aComment(tenant, newDashboard(store.newTenant()));

        assertRefused(Problem.NOT_FOUND, () -> comments.insert(homeless));
        assertRefused(Problem.NOT_FOUND, () -> comments.insert(misplaced));
    }

    @Test
    void comments_goWithTheirDashboard() {
        TenantId tenant = store.newTenant();
        Comment comment = comments.insert(aComment(tenant, newDashboard(tenant)));

        store.execute("delete from dashboard where id = '" + comment.dashboard() + "'");

        assertThat(comments.find(tenant, comment.id())).isEmpty();
    }

    private static Comment aComment(TenantId tenant, DashboardId dashboard) {
        return new Comment(CommentId.random(), tenant, dashboard, null, "ada", "hm", NOON, null, 1);
    }
}
