package io.belvedere.sample.internal;

import io.belvedere.sample.SampleLog;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A log that tells a naive model of all that was committed. */
final class RecordedLog implements SampleLog {

    private final SampleLog log;
    private final NaiveSamples committed;

    RecordedLog(SampleLog log, NaiveSamples committed) {
        this.log = log;
        this.committed = committed;
    }

    @Override
    public int newWriter(String node, Instant now) {
        return log.newWriter(node, now);
    }

    @Override
    public List<AppendedGroup> append(int writer, long sequence, List<Group> groups, Instant now) {
        List<AppendedGroup> appended = log.append(writer, sequence, groups, now);
        for (int i = 0; i < groups.size(); i++) {
            committed.keep(writer, groups.get(i), appended.get(i));
        }
        return appended;
    }

    @Override
    public long lastSequence(int writer) {
        return log.lastSequence(writer);
    }

    @Override
    public List<LogRow> read(Map<Integer, Long> behind, int maxRows) {
        return log.read(behind, maxRows);
    }

    @Override
    public int delete(Map<Integer, Long> upTo, Instant before, int maxRows) {
        return log.delete(upTo, before, maxRows);
    }

    @Override
    public long lastSequence(TenantId tenant, String producer) {
        return log.lastSequence(tenant, producer);
    }
}
