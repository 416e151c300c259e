package io.belvedere.persistence.retention;

import io.belvedere.retention.KeptDays;
import io.belvedere.retention.PolicyDraft;
import io.belvedere.retention.PolicyName;
import io.belvedere.retention.RetentionPolicy;
import io.belvedere.tenant.TenantId;
import java.time.temporal.ChronoUnit;

/** Between policies and their rows. */
final class PolicyRows {

    private PolicyRows() {}

    static PolicyRow toRow(RetentionPolicy policy) {
        PolicyRow row = new PolicyRow();
        row.tenantId = policy.tenant().value();
        row.name = policy.name().value();
        write(policy, row);
        return row;
    }

    /** All that can change. */
    static void write(RetentionPolicy policy, PolicyRow row) {
        row.position = policy.position();
        row.matchers = StoredMatchers.toJson(policy.matchers());
        row.rawDays = policy.kept().raw();
        row.fiveMinuteDays = policy.kept().fiveMinutes();
        row.oneHourDays = policy.kept().oneHour();
        row.enabled = policy.enabled();
        row.changedBy = policy.changedBy();
        row.changedAt = policy.changedAt().truncatedTo(ChronoUnit.MICROS);
    }

    static RetentionPolicy toPolicy(PolicyRow row) {
        PolicyDraft terms = new PolicyDraft(
                new PolicyName(row.name),
                row.position,
                StoredMatchers.toMatchers(row.matchers),
                new KeptDays(row.rawDays, row.fiveMinuteDays, row.oneHourDays));
        return new RetentionPolicy(
                new TenantId(row.tenantId), terms, row.enabled, row.changedBy, row.changedAt, row.version);
    }
}
