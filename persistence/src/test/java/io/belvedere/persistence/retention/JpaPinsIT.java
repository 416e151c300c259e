package io.belvedere.persistence.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.persistence.database.TestStore;
import io.belvedere.retention.Pin;
import io.belvedere.retention.PinDraft;
import io.belvedere.retention.PinId;
import io.belvedere.retention.Pins;
import io.belvedere.retention.PinsContract;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JpaPinsIT extends PinsContract {

    @AutoClose
    private final TestStore store = new TestStore();

    private final Pins pins = store.transactional(Pins.class, JpaPins::new);

    @Override
    protected Pins pins() {
        return pins;
    }

    @Override
    protected TenantId newTenant() {
        return store.newTenant();
    }

    @Test
    void pins_goWithTheirTenant() {
        TenantId tenant = newTenant();
        PinDraft draft = new PinDraft(List.of(), Instant.EPOCH, Instant.EPOCH.plusSeconds(1), "outage");
        pins.insert(new Pin(PinId.random(), tenant, draft, "ada", Instant.EPOCH));

        store.execute("delete from tenant where id = '" + tenant + "'");

        assertThat(pins.all()).isEmpty();
    }
}
