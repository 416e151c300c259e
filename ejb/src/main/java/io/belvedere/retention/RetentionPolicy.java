package io.belvedere.retention;

import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.Labels;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A policy of a tenant. While it is disabled no series falls under it, and what did so before is kept as long as the
 * policy or the default says, whichever is longer: disabling one never deletes.
 */
public record RetentionPolicy(
        TenantId tenant, PolicyDraft terms, boolean enabled, String changedBy, Instant changedAt, long version) {

    /** In which they are asked. */
    static final Comparator<RetentionPolicy> ORDER =
            Comparator.comparingInt(RetentionPolicy::position).thenComparing(RetentionPolicy::name);

    /** A new one, enabled. */
    public static RetentionPolicy of(TenantId tenant, PolicyDraft terms, String by, Instant at) {
        return new RetentionPolicy(tenant, terms, true, by, at, 1);
    }

    public PolicyName name() {
        return terms.name();
    }

    public int position() {
        return terms.position();
    }

    public List<LabelMatcher> matchers() {
        return terms.matchers();
    }

    public KeptDays kept() {
        return terms.kept();
    }

    public RetentionClass retentionClass() {
        return new RetentionClass(tenant, name());
    }

    boolean claims(Labels labels) {
        return enabled && MatcherRules.match(matchers(), labels);
    }

    public RetentionPolicy changed(PolicyDraft other, String by, Instant at) {
        return new RetentionPolicy(tenant, other, enabled, by, at, version);
    }

    public RetentionPolicy enabled(String by, Instant at) {
        return new RetentionPolicy(tenant, terms, true, by, at, version);
    }

    public RetentionPolicy disabled(String by, Instant at) {
        return new RetentionPolicy(tenant, terms, false, by, at, version);
    }
}
