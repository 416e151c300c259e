package io.belvedere.graphql.execution;

import graphql.GraphQLError;
import graphql.incremental.DelayedIncrementalPartialResult;
import graphql.incremental.IncrementalPayload;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * The parts of an answer that were deferred. Nothing is fetched for them before they are sent. What is fetched on the thread
 * that sends them leaves as soon as it is there, and what other threads bring waits for this one, which alone writes. All
 * are within the deadline of the request, and the last one always says that it is the last.
 */
public final class LaterParts {

    private static final System.Logger LOG = System.getLogger(LaterParts.class.getName());

    private final Publisher<DelayedIncrementalPartialResult> source;
    private final Deadline deadline;
    private final RequestId id;

    LaterParts(Publisher<DelayedIncrementalPartialResult> source, Deadline deadline, RequestId id) {
        this.source = source;
        this.deadline = deadline;
        this.id = id;
    }

    /** Where parts go, one after the other. */
    public interface Outlet {
        void write(Map<String, ?> part) throws IOException;
    }

    /** Sends all of them, and answers the problem of the first error in them, if there is one. */
    public @Nullable Problem sendTo(Outlet outlet) throws IOException {
        Sending sending = new Sending(outlet);
        try {
            source.subscribe(sending);
            sending.awaitLast();
        } finally {
            deadline.end();
        }
        return sending.problem;
    }

    private final class Sending implements Subscriber<DelayedIncrementalPartialResult> {
        private final Thread sender = Thread.currentThread();
        private final Queue<Map<String, Object>> ready = new ConcurrentLinkedQueue<>();
        private final Outlet outlet;
        private volatile @Nullable Problem problem;
        private @Nullable IOException broken;
        private boolean complete;

        Sending(Outlet outlet) {
            this.outlet = outlet;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(DelayedIncrementalPartialResult part) {
            add(members(part));
        }

        @Override
        public void onError(Throwable failure) {
            LOG.log(System.Logger.Level.ERROR, "event=unexpected-failure request=" + id, failure);
            add(last(new BelvedereException(Problem.INTERNAL, ErrorCodes.INTERNAL_MESSAGE)));
        }

        private void add(Map<String, Object> part) {
            ready.add(part);
            if (Thread.currentThread() == sender) {
                writeReady();
            } else {
                deadline.turns().execute(this::writeReady);
            }
        }

        @Override
        public void onComplete() {
            // the last part has said so
        }

        /** The reader of a part that could not be written is gone, so there is nobody to write the others for. */
        private void writeReady() {
            for (Map<String, Object> part = ready.poll(); part != null; part = ready.poll()) {
                write(part);
            }
        }

        private void write(Map<String, Object> part) {
            if (isOver()) {
                return;
            }
            complete = Boolean.FALSE.equals(part.get("hasNext"));
            try {
                outlet.write(part);
            } catch (IOException gone) {
                broken = gone;
                deadline.end();
            }
        }

        void awaitLast() throws IOException {
            writeReady();
            try {
                deadline.goOnUntil(this::isOver);
            } catch (BelvedereException exceeded) {
                write(last(exceeded));
            }
            if (broken != null) {
                throw broken;
            }
        }

        private boolean isOver() {
            return complete || broken != null;
        }

        private Map<String, Object> last(BelvedereException told) {
            note(told.problem());
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("errors", List.of(CodedError.of(told, id).toSpecification()));
            members.put("hasNext", false);
            return members;
        }

        private Map<String, Object> members(DelayedIncrementalPartialResult part) {
            Map<String, Object> members = new LinkedHashMap<>();
            List<IncrementalPayload> payloads = part.getIncremental();
            if (payloads != null && !payloads.isEmpty()) {
                members.put("incremental", payloads.stream().map(this::members).toList());
            }
            members.put("hasNext", part.hasNext());
            return members;
        }

        private Map<String, Object> members(IncrementalPayload payload) {
            Map<String, Object> members = new LinkedHashMap<>(payload.toSpecification());
            List<GraphQLError> errors = payload.getErrors();
            if (errors != null && !errors.isEmpty()) {
                members.put(
                        "errors",
                        errors.stream()
                                .map(this::coded)
                                .map(CodedError::toSpecification)
                                .toList());
            }
            return members;
        }

        private CodedError coded(GraphQLError error) {
            CodedError coded = ErrorCodes.coded(error, id);
            note(ErrorCodes.problem(coded.code()));
            return coded;
        }

        private void note(Problem told) {
            if (problem == null) {
                problem = told;
            }
        }
    }
}
