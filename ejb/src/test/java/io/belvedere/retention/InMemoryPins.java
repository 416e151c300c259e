package io.belvedere.retention;

import io.belvedere.tenant.TenantId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pins in memory. */
public final class InMemoryPins implements Pins {

    private final Map<PinId, Pin> pins = new HashMap<>();

    @Override
    public List<Pin> list(TenantId tenant) {
        return all().stream().filter(pin -> pin.tenant().equals(tenant)).toList();
    }

    @Override
    public synchronized List<Pin> all() {
        return pins.values().stream()
                .sorted(Comparator.comparing(Pin::createdAt)
                        .thenComparing(pin -> pin.id().toString()))
                .toList();
    }

    @Override
    public synchronized Pin insert(Pin pin) {
        pins.put(pin.id(), pin);
        return pin;
    }

    @Override
    public synchronized boolean delete(TenantId tenant, PinId id) {
        Pin pin = pins.get(id);
        return pin != null && pin.tenant().equals(tenant) && pins.remove(id, pin);
    }
}
