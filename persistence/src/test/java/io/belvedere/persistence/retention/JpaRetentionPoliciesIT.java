package io.belvedere.persistence.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.persistence.database.TestStore;
import io.belvedere.retention.KeptDays;
import io.belvedere.retention.PolicyDraft;
import io.belvedere.retention.PolicyName;
import io.belvedere.retention.RetentionPolicies;
import io.belvedere.retention.RetentionPoliciesContract;
import io.belvedere.retention.RetentionPolicy;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JpaRetentionPoliciesIT extends RetentionPoliciesContract {

    @AutoClose
    private final TestStore store = new TestStore();

    private final RetentionPolicies policies = store.transactional(RetentionPolicies.class, JpaRetentionPolicies::new);

    @Override
    protected RetentionPolicies policies() {
        return policies;
    }

    @Override
    protected TenantId newTenant() {
        return store.newTenant();
    }

    @Test
    void policies_goWithTheirTenant() {
        TenantId tenant = newTenant();
        PolicyDraft draft = new PolicyDraft(new PolicyName("brief"), 1, List.of(), KeptDays.DEFAULTS);
        policies.insert(RetentionPolicy.of(tenant, draft, "ada", Instant.EPOCH));

        store.execute("delete from tenant where id = '" + tenant + "'");

        assertThat(policies.all()).isEmpty();
    }
}
