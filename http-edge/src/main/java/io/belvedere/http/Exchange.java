package io.belvedere.http;

import io.belvedere.access.Caller;
import io.belvedere.performance.CompletedRequest;
import io.belvedere.performance.CompletedRequest.Protocol;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.Problem;
import jakarta.servlet.ServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer: what the outer filters know of it and what the inner layers tell them. It travels as an
 * attribute of the request, and is touched by the one thread that serves the request at that moment.
 */
public final class Exchange {

    /** The operation of a request that no inner layer has recognised. */
    public static final String OTHER = "other";

    private static final String ATTRIBUTE = Exchange.class.getName();

    private final RequestId id;
    private final long startNanos;
    private volatile @Nullable Caller caller;
    private volatile @Nullable Problem problem;
    private volatile String operation = OTHER;

    Exchange(RequestId id, long startNanos) {
        this.id = id;
        this.startNanos = startNanos;
    }

    /** The exchange that the outermost filter has begun. */
    public static Exchange of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Exchange exchange) {
            return exchange;
        }
        throw new IllegalStateException("the request has not passed " + RequestIdentityFilter.class.getName());
    }

    static boolean isBegun(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    void attachTo(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public RequestId id() {
        return id;
    }

    /** Whom the request acts for; only behind the {@link AuthenticationFilter}. */
    public Caller caller() {
        Caller known = caller;
        if (known == null) {
            throw new IllegalStateException("nobody has been authenticated for request " + id);
        }
        return known;
    }

    void actsFor(Caller authenticated) {
        caller = authenticated;
    }

    /** Names what is done, in a text of bounded variety: it becomes a metric label. */
    public void name(String boundedOperation) {
        operation = boundedOperation;
    }

    /** Notes what the caller is told went wrong. */
    public void failed(Problem told) {
        problem = told;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    CompletedRequest completed(Protocol protocol) {
        return new CompletedRequest(protocol, operation, id, problem, elapsed());
    }
}
