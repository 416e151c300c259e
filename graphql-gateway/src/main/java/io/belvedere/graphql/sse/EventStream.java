package io.belvedere.graphql.sse;

import io.belvedere.access.Caller;
import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.graphql.stream.Operations;
import io.belvedere.graphql.stream.Outlet;
import io.belvedere.graphql.stream.Places;
import io.belvedere.graphql.stream.ProvenVisitor;
import io.belvedere.graphql.stream.StreamTally.Way;
import io.belvedere.graphql.stream.Streams;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/** The stream of one client: of one operation that it is opened for, or of many that are begun beside it. */
final class EventStream implements Outlet {

    /** How often the credentials are proven again, even if nothing happens. */
    private static final Duration REPROOF = Duration.ofSeconds(30);

    private final Streams streams;
    private final EventLimits limits;
    private final EventForm form;
    private final ProvenVisitor visitor;
    private final Places.Place place;
    private final Runnable gone;
    private final LongSupplier nanoTime;
    private final Operations operations;
    private final EventChannel channel;
    private final AtomicBoolean isTaken = new AtomicBoolean();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private volatile Runnable completion = () -> {};
    private final long reservedAt;
    private volatile String reason = "client";
    private volatile long sentAt;
    private volatile long provenAt;

    /** The place is left and {@code gone} is run when the stream ends. */
    EventStream(
            Streams streams,
            EventLimits limits,
            EventForm form,
            ProvenVisitor visitor,
            Places.Place place,
            Executor writers,
            LongSupplier nanoTime,
            Runnable gone) {
        this.streams = streams;
        this.limits = limits;
        this.form = form;
        this.visitor = visitor;
        this.place = place;
        this.nanoTime = nanoTime;
        this.gone = gone;
        operations = streams.operations(this);
        channel = new EventChannel(writers, streams.limits().maxQueuedBytes(), nanoTime, this::end);
        reservedAt = nanoTime.getAsLong();
        sentAt = reservedAt;
        provenAt = reservedAt;
        streams.tally().opened(Way.EVENT_STREAM);
    }

    boolean belongsTo(Caller caller) {
        return visitor.first().tenant().equals(caller.tenant())
                && visitor.first().name().equals(caller.name());
    }

    /** Whether it is still to be opened, and now it is the turn of whoever asks. */
    boolean take() {
        return isTaken.compareAndSet(false, true);
    }

    /** Gives it the answer that it leaves by, and what ends that. Browsers wait for the first bytes. */
    void open(OutputStream answer, Runnable complete) {
        completion = complete;
        if (isOver.get()) {
            complete.run();
            return;
        }
        channel.attach(answer);
        heartbeat();
    }

    /** Begins the operation of a distinct stream. Of what happens once this has returned, nothing is missed. */
    void start(GraphqlRequest request) {
        List<Map<String, Object>> errors = operations.begin("", request, visitor);
        if (!errors.isEmpty()) {
            error("", errors);
        }
    }

    /** Begins an operation beside others; answers why it is refused, or nothing if it is not. */
    List<Map<String, Object>> begin(String id, GraphqlRequest request) {
        if (operations.has(id)) {
            throw new BelvedereException(
                    Problem.CONFLICT, "there is an operation with the id " + id + " on the stream");
        }
        int max = streams.limits().maxOperations();
        if (operations.count() >= max) {
            throw BelvedereException.overLimit("operations", max, "this stream has " + max + " operations under way");
        }
        return operations.begin(id, request, visitor);
    }

    /** Its events end there, and nothing says so. */
    void stop(String id) {
        operations.stop(id);
    }

    @Override
    public void next(String operation, Map<String, Object> answer, Runnable sent) {
        send(form.next(operation, answer), sent);
    }

    @Override
    public void error(String operation, List<Map<String, Object>> errors) {
        next(operation, Map.of("errors", errors), () -> {});
        complete(operation);
    }

    @Override
    public void complete(String operation) {
        send(form.complete(operation), () -> {});
        if (form == EventForm.DISTINCT) {
            close("complete");
        }
    }

    /** On a stream of many operations there is nobody to tell; the client finds out when it comes again. */
    @Override
    public void unauthenticated(BelvedereException refusal) {
        if (form == EventForm.DISTINCT) {
            next("", Map.of("errors", Operations.refusal(refusal)), () -> {});
            send(form.complete(""), () -> {});
        }
        close("forbidden");
    }

    /** What is due by now: to be called every second or so. */
    void tick() {
        long now = nanoTime.getAsLong();
        if (channel.stalled().compareTo(streams.limits().sendTimeout()) > 0) {
            abandon("try_again_later");
            return;
        }
        if (!channel.isAttached()) {
            if (isOver(limits.reservation(), reservedAt, now)) {
                abandon("not_opened");
            }
        } else if (isOver(limits.heartbeat(), sentAt, now)) {
            heartbeat();
        }
        if (isOver(REPROOF, provenAt, now)) {
            provenAt = now;
            try {
                visitor.threads().execute(this::proveAgain);
            } catch (RejectedExecutionException stopping) {
                goAway();
            }
        }
    }

    /** Clients come again when a stream ends before it is complete. */
    void goAway() {
        operations.stopAll();
        close("going_away");
    }

    /** The client has ended it, or the connection is gone. */
    void closed() {
        channel.end();
    }

    private void proveAgain() {
        try {
            visitor.caller();
        } catch (BelvedereException refused) {
            if (refused.problem() == Problem.UNAUTHENTICATED) {
                operations.stopAll();
                unauthenticated(refused);
            }
        }
    }

    private void heartbeat() {
        sentAt = nanoTime.getAsLong();
        channel.send(EventForm.HEARTBEAT, () -> {});
    }

    private void send(byte[] event, Runnable sent) {
        sentAt = nanoTime.getAsLong();
        boolean taken = channel.send(event, () -> {
            streams.tally().sent(Way.EVENT_STREAM);
            sent.run();
        });
        if (!taken) {
            abandon("try_again_later");
        }
    }

    private void close(String why) {
        reason = why;
        channel.close();
    }

    /** A client that does not read keeps its place until it is known to be gone; else it could take ever more. */
    private void abandon(String why) {
        reason = why;
        operations.stopAll();
        channel.giveUp();
    }

    private static boolean isOver(Duration span, long since, long now) {
        return now - since > span.toNanos();
    }

    private void end() {
        if (isOver.compareAndSet(false, true)) {
            operations.stopAll();
            place.leave();
            streams.tally().closed(Way.EVENT_STREAM, reason);
            gone.run();
            completion.run();
        }
    }
}
