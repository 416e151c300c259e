package io.belvedere.retention;

import static io.belvedere.retention.TestRetention.MIDNIGHT;
import static io.belvedere.retention.TestRetention.draft;
import static io.belvedere.retention.TestRetention.policy;
import static io.belvedere.twin.Refusal.assertRefused;
import static io.belvedere.twin.Refusal.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.metric.LabelMatcher;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of policies does. */
public abstract class RetentionPoliciesContract {

    private static final KeptDays KEPT = new KeptDays(7, 0, 3_650);
    private static final LabelMatcher[] MATCHERS = {
        LabelMatcher.equal("job", ""),
        LabelMatcher.of("dc", LabelMatcher.Kind.NOT_EQUAL, "a \"quoted\" value, \\ and ü"),
        LabelMatcher.of("__name__", LabelMatcher.Kind.MATCHES, "http_.*\nx"),
        LabelMatcher.of("path", LabelMatcher.Kind.NOT_MATCHES, "/a|/b")
    };

    protected abstract RetentionPolicies policies();

    protected abstract TenantId newTenant();

    @Test
    public void find_givesBackWhatWasInserted() {
        RetentionPolicy policy = policies().insert(policy(newTenant(), "brief", 3, KEPT, MATCHERS));

        assertThat(policies().find(policy.tenant(), policy.name())).contains(policy);
        assertThat(policies().find(newTenant(), policy.name())).isEmpty();
    }

    @Test
    public void list_isInTheOrderInWhichPoliciesAreAsked() {
        TenantId tenant = newTenant();
        RetentionPolicy second = policies().insert(policy(tenant, "a", 2, KEPT));
        RetentionPolicy third = policies().insert(policy(tenant, "b-2", 2, KEPT));
        RetentionPolicy fourth = policies().insert(policy(tenant, "b1", 2, KEPT));
        RetentionPolicy first = policies().insert(policy(tenant, "z", 1, KEPT));
        policies().insert(policy(newTenant(), "z", 1, KEPT));

        assertThat(policies().list(tenant)).containsExactly(first, second, third, fourth);
    }

    @Test
    public void all_hasThoseOfEveryTenant() {
        RetentionPolicy one = policies().insert(policy(newTenant(), "a", 2, KEPT));
        RetentionPolicy other = policies().insert(policy(newTenant(), "a", 1, KEPT));

        assertThat(policies().all()).contains(one, other);
    }

    @Test
    public void insert_refusesANameThatIsTaken() {
        RetentionPolicy policy = policies().insert(policy(newTenant(), "brief", 3, KEPT));

        assertRefused(Problem.CONFLICT, Map.of("field", "policy name"), () -> policies()
                .insert(policy));
    }

    @Test
    public void update_storesTheNextVersion() {
        RetentionPolicy policy = policies().insert(policy(newTenant(), "brief", 3, KEPT, MATCHERS));
        RetentionPolicy changed = policy.changed(draft("brief", 9, KeptDays.DEFAULTS), "bob", MIDNIGHT.plusSeconds(1))
                .disabled("bob", MIDNIGHT.plusSeconds(1));

        RetentionPolicy stored = policies().update(changed);

        assertThat(stored.version()).isEqualTo(2);
        assertThat(stored.terms()).isEqualTo(changed.terms());
        assertThat(stored.enabled()).isFalse();
        assertThat(stored.changedBy()).isEqualTo("bob");
        assertThat(policies().find(policy.tenant(), policy.name())).contains(stored);
    }

    @Test
    public void update_refusesAnotherVersionThanTheStoredOne() {
        RetentionPolicy policy = policies().insert(policy(newTenant(), "brief", 3, KEPT));
        policies().update(policy);

        assertStale(1, 2, () -> policies().update(policy));
        assertRefused(Problem.NOT_FOUND, () -> policies().update(policy(newTenant(), "brief", 3, KEPT)));
    }

    @Test
    public void delete_removesTheStoredVersionOnly() {
        RetentionPolicy policy = policies().insert(policy(newTenant(), "brief", 3, KEPT));

        assertStale(2, 1, () -> policies().delete(policy.tenant(), policy.name(), 2));
        assertRefused(Problem.NOT_FOUND, () -> policies().delete(newTenant(), policy.name(), 1));
        policies().delete(policy.tenant(), policy.name(), 1);

        assertThat(policies().find(policy.tenant(), policy.name())).isEmpty();
        assertRefused(Problem.NOT_FOUND, () -> policies().delete(policy.tenant(), policy.name(), 1));
    }
}
