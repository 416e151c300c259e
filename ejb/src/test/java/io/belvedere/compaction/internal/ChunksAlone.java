package io.belvedere.compaction.internal;

import io.belvedere.chunk.ChunkCodec;
import io.belvedere.chunk.Samples;
import io.belvedere.metric.LabelMatcher;
import io.belvedere.metric.SeriesIndexes;
import io.belvedere.sample.ChunkStore;
import io.belvedere.sample.SampleReader;
import io.belvedere.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a store of chunks has, sample by sample. */
record ChunksAlone(ChunkStore chunks, SeriesIndexes indexes) implements SampleReader {

    @Override
    public void read(
            TenantId tenant, List<LabelMatcher> matchers, long from, long until, long maxSamples, Visitor visitor) {
        read(tenant, indexes.of(tenant).select(matchers), from, until, visitor);
    }

    @Override
    public void read(TenantId tenant, int[] series, long from, long until, Visitor visitor) {
        for (int ref : series) {
            Map<Long, Double> found = new TreeMap<>();
            chunks.read(tenant, new int[] {ref}, from, until, (chunk, generation) -> {
                Samples samples = ChunkCodec.decode(chunk.payload(), from, until);
                for (int i = 0; i < samples.size(); i++) {
                    found.putIfAbsent(samples.timestamps()[i], samples.values()[i]);
                }
                return true;
            });
            if (!found.isEmpty()) {
                visitor.series(ref, indexes.of(tenant).labels(ref).orElseThrow(), samples(found));
            }
        }
    }

    @Override
    public int[] present(TenantId tenant, List<LabelMatcher> matchers, long from, long until) {
        return chunks.present(tenant, indexes.of(tenant).select(matchers), from, until);
    }

    private static Samples samples(Map<Long, Double> byTime) {
        return Samples.of(
                byTime.keySet().stream().mapToLong(Long::longValue).toArray(),
                byTime.values().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
