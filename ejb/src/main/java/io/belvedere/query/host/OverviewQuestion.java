package io.belvedere.query.host;

import java.util.List;

/**
 * What a dashboard of hosts shows at once.
 *
 * @param hosts of which; none for all
 * @param topField by which processes are ranked
 * @param limit of records in each part
 */
public record OverviewQuestion(List<String> hosts, String topField, int limit) {

    public OverviewQuestion {
        hosts = List.copyOf(hosts);
    }

    /** The part of it about one kind of record. */
    public RecordQuestion of(RecordKind kind) {
        List<RecordFilter> filters = hosts.isEmpty() ? List.of() : List.of(RecordFilter.oneOf(RecordText.HOST, hosts));
        return new RecordQuestion(kind, filters, limit);
    }
}
