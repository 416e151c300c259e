package io.belvedere.persistence.retention;

import io.belvedere.retention.Pin;
import io.belvedere.retention.PinDraft;
import io.belvedere.retention.PinId;
import io.belvedere.tenant.TenantId;
import java.time.temporal.ChronoUnit;

/** Between pins and their rows. */
final class PinRows {

    private PinRows() {}

    static PinRow toRow(Pin pin) {
        PinRow row = new PinRow();
        row.id = pin.id().value();
        row.tenantId = pin.tenant().value();
        row.matchers = StoredMatchers.toJson(pin.terms().matchers());
        row.fromAt = pin.terms().from();
        row.untilAt = pin.terms().until();
        row.reason = pin.terms().reason();
        row.createdBy = pin.createdBy();
        row.createdAt = pin.createdAt().truncatedTo(ChronoUnit.MICROS);
        return row;
    }

    static Pin toPin(PinRow row) {
        PinDraft terms = new PinDraft(StoredMatchers.toMatchers(row.matchers), row.fromAt, row.untilAt, row.reason);
        return new Pin(new PinId(row.id), new TenantId(row.tenantId), terms, row.createdBy, row.createdAt);
    }
}
