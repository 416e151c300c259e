package io.belvedere.sample;

import io.belvedere.tenant.TenantId;

/**
 * Samples of a series at rest, or a roll-up of them. The times are those of its first and last sample; the payload is as
 * {@code io.belvedere.chunk} or {@code io.belvedere.rollup} writes it.
 *
 * @param samples how many samples or buckets there are
 */
public record StoredChunk(TenantId tenant, int series, long firstTime, long lastTime, int samples, byte[] payload) {}
