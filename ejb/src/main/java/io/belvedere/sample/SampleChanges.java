package io.belvedere.sample;

import io.belvedere.tenant.TenantId;

/** When this node last took in samples, by the windows that they are of. */
public interface SampleChanges {

    /**
     * The last time, in milliseconds since 1970, that samples of the tenant came in of a window that the half-open range
     * touches. What came in before this node began counts as then.
     */
    long lastChangeMillis(TenantId tenant, long from, long until);
}
