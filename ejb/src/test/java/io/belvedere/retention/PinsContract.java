package io.belvedere.retention;

import static io.belvedere.retention.TestRetention.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.metric.LabelMatcher;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of pins does. */
public abstract class PinsContract {

    protected abstract Pins pins();

    protected abstract TenantId newTenant();

    @Test
    public void list_hasThePinsOfTheTenantByTheTimeTheyWereMade() {
        TenantId tenant = newTenant();
        Pin second = pins().insert(pin(tenant, MIDNIGHT.plusSeconds(1)));
        Pin first = pins().insert(pin(tenant, MIDNIGHT));
        Pin others = pins().insert(pin(newTenant(), MIDNIGHT));

        assertThat(pins().list(tenant)).containsExactly(first, second);
        assertThat(pins().all()).contains(first, second, others);
    }

    @Test
    public void delete_removesAPinOfTheTenant() {
        Pin pin = pins().insert(pin(newTenant(), MIDNIGHT));

        assertThat(pins().delete(newTenant(), pin.id())).isFalse();
        assertThat(pins().delete(pin.tenant(), pin.id())).isTrue();
        assertThat(pins().delete(pin.tenant(), pin.id())).isFalse();
        assertThat(pins().list(pin.tenant())).isEmpty();
    }

    private static Pin pin(TenantId tenant, Instant createdAt) {
        PinDraft terms = new PinDraft(
                List.of(LabelMatcher.of("job", LabelMatcher.Kind.MATCHES, "a|b")),
                MIDNIGHT.minusMillis(1),
                MIDNIGHT.plus(Duration.ofHours(1)),
                "the outage of \"May\"");
        return new Pin(PinId.random(), tenant, terms, "ada", createdAt);
    }
}
