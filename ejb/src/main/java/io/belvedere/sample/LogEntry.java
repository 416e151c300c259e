package io.belvedere.sample;

import io.belvedere.tenant.TenantId;

/** Samples of one tenant as columns, each with the ref of its series. The arrays are shared, not copied, and never change. */
public record LogEntry(TenantId tenant, int[] series, long[] timestamps, double[] values) {

    public int size() {
        return timestamps.length;
    }
}
