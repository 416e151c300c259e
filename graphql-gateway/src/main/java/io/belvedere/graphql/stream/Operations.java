package io.belvedere.graphql.stream;

import io.belvedere.graphql.execution.CodedError;
import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.graphql.execution.GraphqlEngine;
import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.graphql.execution.StreamedAnswer;
import io.belvedere.graphql.field.Visitor;
import io.belvedere.performance.CompletedRequest;
import io.belvedere.performance.CompletedRequest.Protocol;
import io.belvedere.performance.RequestId;
import io.belvedere.performance.RequestMonitor;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * The operations that one connection has under way, by the ids that its client gave them. An operation has one answer on
 * its way to the client at most; the next one is asked for when that has left.
 */
public final class Operations {

    private static final System.Logger LOG = System.getLogger(Operations.class.getName());

    private final GraphqlEngine engine;
    private final RequestMonitor monitor;
    private final StreamTally tally;
    private final Outlet outlet;
    private final Map<String, Running> running = new HashMap<>();
    private boolean ended;

    Operations(GraphqlEngine engine, RequestMonitor monitor, StreamTally tally, Outlet outlet) {
        this.engine = engine;
        this.monitor = monitor;
        this.tally = tally;
        this.outlet = outlet;
    }

    /** What is told of an operation that is not even begun. */
    public static List<Map<String, Object>> refusal(BelvedereException told) {
        return List.of(CodedError.of(told, RequestId.ofHeader(null)).toSpecification());
    }

    public synchronized boolean has(String id) {
        return running.containsKey(id);
    }

    public synchronized int count() {
        return running.size();
    }

    /** Begins an operation, on a thread of the visitor's. None that is under way has its id. */
    public void start(String id, GraphqlRequest request, Visitor visitor) {
        Running operation = new Running(id, request, visitor);
        if (add(operation)) {
            try {
                visitor.threads().execute(operation::run);
            } catch (RejectedExecutionException stopping) {
                operation.end();
            }
        }
    }

    /** The same on this thread. Why it is refused, if it is, is answered and not told; else there are no errors. */
    public List<Map<String, Object>> begin(String id, GraphqlRequest request, Visitor visitor) {
        Running operation = new Running(id, request, visitor);
        return add(operation) ? operation.begin() : List.of();
    }

    private boolean add(Running operation) {
        synchronized (this) {
            if (ended) {
                return false;
            }
            running.put(operation.id, operation);
        }
        tally.operations(1);
        return true;
    }

    /** Nothing more is told of it; one that is not under way has already ended. */
    public void stop(String id) {
        Running operation;
        synchronized (this) {
            operation = running.get(id);
        }
        if (operation != null) {
            operation.end();
        }
    }

    /** Nothing more is told, and nothing begun. */
    public void stopAll() {
        List<Running> all;
        synchronized (this) {
            ended = true;
            all = List.copyOf(running.values());
        }
        all.forEach(Running::end);
    }

    private final class Running implements Subscriber<GraphqlAnswer> {

        private final String id;
        private final GraphqlRequest request;
        private final Visitor visitor;
        private final RequestId requestId = RequestId.ofHeader(null);
        private @Nullable Subscription subscription;
        private boolean over;

        Running(String id, GraphqlRequest request, Visitor visitor) {
            this.id = id;
            this.request = request;
            this.visitor = visitor;
        }

        void run() {
            if (isOver()) {
                return;
            }
            List<Map<String, Object>> errors = begin();
            if (!errors.isEmpty()) {
                outlet.error(id, errors);
            }
        }

        /** The errors of an operation that is refused; it has ended then. */
        List<Map<String, Object>> begin() {
            try {
                long startNanos = System.nanoTime();
                StreamedAnswer answer = engine.stream(request, visitor, requestId);
                completed(answer.answer(), startNanos);
                if (answer.isRefused()) {
                    return end() ? answer.answer().errors() : List.of();
                }
                tell(answer);
            } catch (RuntimeException failure) {
                onError(failure);
            }
            return List.of();
        }

        private void completed(GraphqlAnswer answer, long startNanos) {
            monitor.completed(new CompletedRequest(
                    Protocol.GRAPHQL,
                    answer.operation(),
                    requestId,
                    answer.problem(),
                    Duration.ofNanos(System.nanoTime() - startNanos)));
        }

        private void tell(StreamedAnswer answer) {
            if (answer.events() != null) {
                answer.events().subscribe(this);
            } else if (end()) {
                outlet.next(id, answer.answer().members(), () -> {});
                outlet.complete(id);
            }
        }

        @Override
        public void onSubscribe(Subscription begun) {
            boolean late;
            synchronized (this) {
                subscription = begun;
                late = over;
            }
            if (late) {
                begun.cancel();
            } else {
                begun.request(1);
            }
        }

        @Override
        public void onNext(GraphqlAnswer answer) {
            Subscription begun;
            synchronized (this) {
                if (over || subscription == null) {
                    return;
                }
                begun = subscription;
            }
            outlet.next(id, answer.members(), () -> begun.request(1));
        }

        @Override
        public void onError(Throwable failure) {
            if (!end()) {
                return;
            }
            BelvedereException told = told(failure);
            if (told.problem() == Problem.UNAUTHENTICATED) {
                outlet.unauthenticated(told);
            } else {
                outlet.error(id, List.of(CodedError.of(told, requestId).toSpecification()));
            }
        }

        private BelvedereException told(Throwable failure) {
            if (failure instanceof BelvedereException known) {
                return known;
            }
            LOG.log(System.Logger.Level.ERROR, "event=unexpected-failure request=" + requestId, failure);
            return new BelvedereException(
                    Problem.INTERNAL, "an internal fault; the server's log has it under the request id");
        }

        @Override
        public void onComplete() {
            if (end()) {
                outlet.complete(id);
            }
        }

        private synchronized boolean isOver() {
            return over;
        }

        /** Whether it was under way until now. Its id is free from here on. */
        boolean end() {
            Subscription begun;
            synchronized (this) {
                if (over) {
                    return false;
                }
                over = true;
                begun = subscription;
            }
            synchronized (Operations.this) {
                running.remove(id);
            }
            tally.operations(-1);
            if (begun != null) {
                begun.cancel();
            }
            return true;
        }
    }
}
