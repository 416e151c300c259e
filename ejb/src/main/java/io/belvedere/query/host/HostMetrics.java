package io.belvedere.query.host;

import io.belvedere.access.Caller;
import io.belvedere.query.Found;

/**
 * The records of hosts, processes and virtual machines that a tenant has, for any of its viewers. Fails like {@link
 * io.belvedere.query.QueryService}.
 */
public interface HostMetrics {

    /**
     * One record of each that is measured at that time, with the newest value of each of its fields, in the order of their
     * texts.
     */
    Found<HostRecord> latest(Caller caller, RecordQuestion question, long timeMillis);

    /** Every record from the one time to the other, both included, the newest first. */
    Found<HostRecord> between(Caller caller, RecordQuestion question, long fromMillis, long toMillis);

    /** Of the latest records those that have a field, the largest first. */
    Found<HostRecord> top(Caller caller, RecordQuestion question, String field, long timeMillis);

    /** The latest of each kind and the top processes, found side by side. Fails only if nothing could be found. */
    HostOverview overview(Caller caller, OverviewQuestion question, long timeMillis);
}
