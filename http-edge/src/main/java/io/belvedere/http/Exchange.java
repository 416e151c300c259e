package io.belvedere.http;

import io.belvedere.access.Caller;
import io.belvedere.performance.CompletedRequest;
import io.belvedere.performance.CompletedRequest.Protocol;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.Problem;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private volatile @Nullable Duration streamsAfter;
    private final List<Runnable> quotas = new ArrayList<>();

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

    /** Whom the request acts for, if that has been asked at all. */
    Optional<Caller> findCaller() {
        return Optional.ofNullable(caller);
    }

    /** Undecoded, so that no other spelling of a path can be taken for one that is treated in another way. */
    static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    void actsFor(Caller authenticated) {
        caller = authenticated;
    }

    /** Each quota that has admitted the request takes one more for it, or refuses it. */
    void countedBy(Runnable quota) {
        quotas.add(quota);
    }

    /** Counts what one request asks for in one as so many more of them; there may be too many of its caller then. */
    public void countAlso(int requests) {
        for (int counted = 0; counted < requests; counted++) {
            quotas.forEach(Runnable::run);
        }
    }

    /** Names what is done, in a text of bounded variety: it becomes a metric label. */
    public void name(String boundedOperation) {
        operation = boundedOperation;
    }

    /** Notes what the caller is told went wrong. */
    public void failed(Problem told) {
        problem = told;
    }

    /** From here on the answer goes on for as long as it likes: what it took was what it took until now. */
    public void streams() {
        streamsAfter = elapsed();
    }

    Duration elapsed() {
        Duration known = streamsAfter;
        return known == null ? Duration.ofNanos(System.nanoTime() - startNanos) : known;
    }

    CompletedRequest completed(Protocol protocol) {
        return new CompletedRequest(protocol, operation, id, problem, elapsed());
    }
}
