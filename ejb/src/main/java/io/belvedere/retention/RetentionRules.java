package io.belvedere.retention;

import io.belvedere.metric.Labels;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All policies together: what a series falls under, and how long what fell under a policy is kept. Never changes. */
public final class RetentionRules {

    private final Map<TenantId, List<RetentionPolicy>> policies = new HashMap<>();
    private final KeptDays otherwise;

    private RetentionRules(KeptDays otherwise) {
        this.otherwise = otherwise;
    }

    /** {@code otherwise} is for all that no policy claims. */
    public static RetentionRules of(Collection<RetentionPolicy> policies, KeptDays otherwise) {
        RetentionRules rules = new RetentionRules(otherwise);
        policies.stream().sorted(RetentionPolicy.ORDER).forEach(policy -> rules.policies
                .computeIfAbsent(policy.tenant(), tenant -> new ArrayList<>())
                .add(policy));
        return rules;
    }

    /** That of the first policy that claims the series. */
    public RetentionClass classOf(TenantId tenant, Labels labels) {
        for (RetentionPolicy policy : policies.getOrDefault(tenant, List.of())) {
            if (policy.claims(labels)) {
                return policy.retentionClass();
            }
        }
        return RetentionClass.DEFAULT;
    }

    /** What was stored under a policy that there is no longer is kept as the default says. */
    public KeptDays kept(RetentionClass retentionClass) {
        return find(retentionClass)
                .map(policy -> policy.enabled() ? policy.kept() : policy.kept().orLonger(otherwise))
                .orElse(otherwise);
    }

    private Optional<RetentionPolicy> find(RetentionClass retentionClass) {
        TenantId tenant = retentionClass.tenant();
        return tenant == null
                ? Optional.empty()
                : policies.getOrDefault(tenant, List.of()).stream()
                        .filter(policy -> policy.name().equals(retentionClass.policy()))
                        .findFirst();
    }

    boolean isDue(Holding holding, Instant now) {
        StorageClass stored = holding.storageClass();
        return holding.isOver(kept(stored.retentionClass()).of(stored.tier()), now);
    }
}
