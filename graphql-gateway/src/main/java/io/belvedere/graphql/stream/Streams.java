package io.belvedere.graphql.stream;

import io.belvedere.access.Authenticator;
import io.belvedere.admission.AdmissionService;
import io.belvedere.admission.Subject;
import io.belvedere.graphql.execution.GraphqlEngine;
import io.belvedere.performance.RequestMonitor;
import java.util.concurrent.Executor;

/** What every connection that stays is given: threads of its own number, operations, and a proof of who it is. */
public final class Streams {

    private final GraphqlEngine engine;
    private final Authenticator authenticator;
    private final AdmissionService admissions;
    private final RequestMonitor monitor;
    private final StreamTally tally;
    private final StreamLimits limits;
    private final Executor threads;
    private final Places places;

    /** All connections together work on a few of these threads. */
    public Streams(
            GraphqlEngine engine,
            Authenticator authenticator,
            AdmissionService admissions,
            RequestMonitor monitor,
            StreamTally tally,
            StreamLimits limits,
            Executor threads) {
        this.engine = engine;
        this.authenticator = authenticator;
        this.admissions = admissions;
        this.monitor = monitor;
        this.tally = tally;
        this.limits = limits;
        this.threads = threads;
        this.places = new Places(limits);
    }

    public StreamLimits limits() {
        return limits;
    }

    public Places places() {
        return places;
    }

    public StreamTally tally() {
        return tally;
    }

    /** For the work of one connection. */
    public Executor threadsOfOne() {
        return new FewThreads(threads, StreamLimits.THREADS_PER_CONNECTION);
    }

    public Operations operations(Outlet outlet) {
        return new Operations(engine, monitor, tally, outlet);
    }

    /** Counts an operation as a request of the visitor's, for connections whose operations are no requests of their own. */
    public void admit(ProvenVisitor visitor) {
        admissions.require(Subject.of(visitor.first()));
    }

    /** Refuses with UNAUTHENTICATED credentials that prove nothing. */
    public ProvenVisitor prove(String authorization, Executor threadsOfOne) {
        return ProvenVisitor.prove(authenticator, authorization, threadsOfOne);
    }
}
