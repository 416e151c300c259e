package io.belvedere.retention;

import io.belvedere.tenant.TenantId;
import java.time.Instant;

/**
 * Holds deletion off while it stands. What is stored together goes together, so a pin keeps every day that it touches,
 * and of such a day all of each class that can hold series of its tenant.
 */
public record Pin(PinId id, TenantId tenant, PinDraft terms, String createdBy, Instant createdAt) {

    boolean keeps(Holding holding) {
        return holding.storageClass().retentionClass().concerns(tenant)
                && terms.from().isBefore(holding.until())
                && terms.until().isAfter(holding.from());
    }
}
