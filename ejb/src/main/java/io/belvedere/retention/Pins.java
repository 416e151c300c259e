package io.belvedere.retention;

import io.belvedere.tenant.TenantId;
import java.util.List;

/** The store of pins. A tenant's go with it. */
public interface Pins {

    /** By the time they were made, then id. */
    List<Pin> list(TenantId tenant);

    /** Those of all tenants. */
    List<Pin> all();

    Pin insert(Pin pin);

    /** Answers whether there was such a pin. */
    boolean delete(TenantId tenant, PinId id);
}
