package io.belvedere.retention;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Policies in memory. */
public final class InMemoryRetentionPolicies implements RetentionPolicies {

    private final Map<RetentionClass, RetentionPolicy> policies = new HashMap<>();

    @Override
    public synchronized Optional<RetentionPolicy> find(TenantId tenant, PolicyName name) {
        return Optional.ofNullable(policies.get(new RetentionClass(tenant, name)));
    }

    @Override
    public List<RetentionPolicy> list(TenantId tenant) {
        return all().stream().filter(policy -> policy.tenant().equals(tenant)).toList();
    }

    @Override
    public synchronized List<RetentionPolicy> all() {
        return policies.values().stream().sorted(RetentionPolicy.ORDER).toList();
    }

    @Override
    public synchronized RetentionPolicy insert(RetentionPolicy policy) {
        if (policies.putIfAbsent(policy.retentionClass(), policy) != null) {
            throw new BelvedereException(
                    Problem.CONFLICT, "policy name is already taken", Map.of("field", "policy name"));
        }
        return policy;
    }

    @Override
    public synchronized RetentionPolicy update(RetentionPolicy policy) {
        requireVersion(policy.tenant(), policy.name(), policy.version());
        RetentionPolicy next = new RetentionPolicy(
                policy.tenant(),
                policy.terms(),
                policy.enabled(),
                policy.changedBy(),
                policy.changedAt(),
                policy.version() + 1);
        policies.put(policy.retentionClass(), next);
        return next;
    }

    @Override
    public synchronized void delete(TenantId tenant, PolicyName name, long version) {
        requireVersion(tenant, name, version);
        policies.remove(new RetentionClass(tenant, name));
    }

    private void requireVersion(TenantId tenant, PolicyName name, long version) {
        RetentionPolicy current =
                find(tenant, name).orElseThrow(() -> BelvedereException.notFound("retention policy", name));
        BelvedereException.requireCurrent("retention policy", name, version, current.version());
    }
}
