package io.belvedere.graphql.socket;

import io.belvedere.graphql.socket.ClientMessage.Complete;
import io.belvedere.graphql.socket.ClientMessage.ConnectionInit;
import io.belvedere.graphql.socket.ClientMessage.Ping;
import io.belvedere.graphql.socket.ClientMessage.Pong;
import io.belvedere.graphql.socket.ClientMessage.Subscribe;
import io.belvedere.graphql.socket.Ending.Code;
import io.belvedere.graphql.stream.Operations;
import io.belvedere.graphql.stream.Outlet;
import io.belvedere.graphql.stream.Places;
import io.belvedere.graphql.stream.ProvenVisitor;
import io.belvedere.graphql.stream.StreamTally.Way;
import io.belvedere.graphql.stream.Streams;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One socket, from the server's side of the protocol. Messages come from one thread at a time; answers, the clock and the
 * end of the server from any. Nothing is done on the thread that brings a message but to understand it.
 */
final class Conversation implements Outlet {

    static final String PROTOCOL = "graphql-transport-ws";

    private static final System.Logger LOG = System.getLogger(Conversation.class.getName());

    private final Streams streams;
    private final SocketLimits limits;
    private final LongSupplier nanoTime;
    private final @Nullable String authorization;
    private final Places.Place place;
    private final Wire wire;
    private final Outbox outbox;
    private final Operations operations;
    private final Executor threads;
    private final MessageRate rate;
    private final StringBuilder parts = new StringBuilder();
    private State state = State.OPENED;
    private @Nullable ProvenVisitor visitor;
    private long openedAt;
    private long heardAt;
    private long pingedAt;
    private long busyAt;

    /** The authorization is that of the handshake; the place is left when the socket is closed. */
    Conversation(
            Streams streams,
            SocketLimits limits,
            Wire wire,
            LongSupplier nanoTime,
            Places.Place place,
            @Nullable String authorization) {
        this.streams = streams;
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.place = place;
        this.authorization = authorization;
        this.wire = wire;
        outbox = new Outbox(wire, streams.limits().maxQueuedBytes(), nanoTime, this::broken);
        operations = streams.operations(this);
        threads = streams.threadsOfOne();
        openedAt = nanoTime.getAsLong();
        heardAt = openedAt;
        pingedAt = openedAt;
        busyAt = openedAt;
        rate = new MessageRate(limits.messagesPerSecond(), openedAt);
        streams.tally().opened(Way.SOCKET);
    }

    private enum State {
        /** Nobody has said who it is. */
        OPENED,
        /** Credentials are being proven. */
        GREETED,
        /** Operations are welcome. */
        ACKNOWLEDGED,
        CLOSED
    }

    /** With the protocol that was agreed upon, or none. */
    void opened(String protocol) {
        if (!protocol.equals(PROTOCOL)) {
            close(Ending.of(Code.SUBPROTOCOL_NOT_ACCEPTABLE, "the sub-protocol must be " + PROTOCOL));
        }
    }

    /** A message may come in several parts. */
    void text(String part, boolean last) {
        if (is(State.CLOSED)) {
            return;
        }
        if (parts.length() + part.length() > limits.maxMessageBytes()) {
            close(Ending.of(Code.TOO_BIG, "a message may have " + limits.maxMessageBytes() + " bytes"));
            return;
        }
        parts.append(part);
        if (last) {
            String message = parts.toString();
            parts.setLength(0);
            message(message);
        }
    }

    void binary() {
        close(Ending.of(Code.NOT_TEXT, "messages are text"));
    }

    /** By the client, or because the connection is gone. */
    void closed() {
        outbox.shut();
        end("client");
    }

    private void message(String text) {
        long now = nanoTime.getAsLong();
        synchronized (this) {
            heardAt = now;
        }
        if (!rate.allows(now)) {
            close(Ending.of(
                    Code.TOO_FAST, "more than " + limits.messagesPerSecond() + " messages a second for too long"));
            return;
        }
        try {
            answer(ClientMessage.parse(text));
        } catch (Violation violation) {
            close(violation.ending());
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "event=unexpected-failure", failure);
            close(Ending.of(Code.INTERNAL, "an internal fault"));
        }
    }

    private void answer(ClientMessage message) {
        if (message instanceof ConnectionInit init) {
            greet(init);
        } else if (message instanceof Ping ping) {
            say(ServerMessage.pong(ping.payload()));
        } else if (message instanceof Subscribe subscribe) {
            subscribe(subscribe);
        } else if (message instanceof Complete complete) {
            // It may have ended while this was on its way.
            operations.stop(complete.id());
        } else if (!(message instanceof Pong)) {
            throw new IllegalStateException("all messages are answered");
        }
    }

    private void greet(ConnectionInit init) {
        synchronized (this) {
            if (state == State.CLOSED) {
                return;
            }
            if (state != State.OPENED) {
                throw Violation.of(Code.TOO_MANY_INITIALISATIONS, "Too many initialisation requests");
            }
            state = State.GREETED;
        }
        work(() -> prove(credentials(init.payload())));
    }

    /** Browsers cannot set headers, so what the message has comes first. */
    private @Nullable String credentials(Map<String, @Nullable Object> payload) {
        for (Map.Entry<String, @Nullable Object> member : payload.entrySet()) {
            if (member.getKey().equalsIgnoreCase("Authorization") && member.getValue() instanceof String shown) {
                return shown;
            }
        }
        return authorization;
    }

    private void prove(@Nullable String shown) {
        if (shown == null) {
            close(Ending.of(
                    Code.FORBIDDEN, "credentials are missing: send Authorization in the payload of connection_init"));
            return;
        }
        try {
            ProvenVisitor proven = streams.prove(shown, threads);
            place.give(proven.first());
            synchronized (this) {
                if (state != State.GREETED) {
                    return;
                }
                visitor = proven;
                state = State.ACKNOWLEDGED;
                busyAt = nanoTime.getAsLong();
                pingedAt = busyAt;
            }
            say(ServerMessage.ack());
        } catch (BelvedereException refused) {
            close(refusal(refused));
        }
    }

    private static Ending refusal(BelvedereException refused) {
        Code code =
                switch (refused.problem()) {
                    case UNAUTHENTICATED, FORBIDDEN -> Code.FORBIDDEN;
                    case LIMIT_EXCEEDED, UNAVAILABLE, DEADLINE -> Code.TRY_AGAIN_LATER;
                    case NOT_FOUND, INVALID, CONFLICT, INTERNAL -> Code.INTERNAL;
                };
        return Ending.of(code, String.valueOf(refused.getMessage()));
    }

    private void subscribe(Subscribe message) {
        ProvenVisitor known;
        synchronized (this) {
            if (state == State.CLOSED) {
                return;
            }
            known = visitor;
        }
        if (known == null) {
            throw Violation.of(Code.UNAUTHORIZED, "Unauthorized");
        }
        String id = message.id();
        if (operations.has(id)) {
            throw Violation.of(Code.SUBSCRIBER_EXISTS, "Subscriber for " + id + " already exists");
        }
        try {
            streams.admit(known);
            requireRoom();
        } catch (BelvedereException refused) {
            error(id, Operations.refusal(refused));
            return;
        }
        operations.start(id, message.request(), known);
    }

    private void requireRoom() {
        int max = streams.limits().maxOperations();
        if (operations.count() >= max) {
            throw BelvedereException.overLimit(
                    "operations", max, "this connection has " + max + " operations under way");
        }
    }

    @Override
    public void next(String operation, Map<String, Object> answer, Runnable sent) {
        say(ServerMessage.next(operation, answer), sent);
    }

    @Override
    public void error(String operation, List<Map<String, Object>> errors) {
        say(ServerMessage.error(operation, errors));
    }

    @Override
    public void complete(String operation) {
        say(ServerMessage.complete(operation));
    }

    @Override
    public void unauthenticated(BelvedereException refusal) {
        close(Ending.of(Code.FORBIDDEN, String.valueOf(refusal.getMessage())));
    }

    /** What is due by now: to be called every second or so. */
    void tick() {
        long now = nanoTime.getAsLong();
        if (outbox.stalled().compareTo(streams.limits().sendTimeout()) > 0) {
            close(Ending.of(Code.TRY_AGAIN_LATER, "messages are not read"));
            return;
        }
        State current;
        boolean pings = false;
        boolean isDead;
        boolean isLate;
        synchronized (this) {
            current = state;
            isLate = current == State.OPENED && isOver(limits.initTimeout(), openedAt, now);
            isDead = isOver(limits.dead(), heardAt, now);
            if (current == State.ACKNOWLEDGED && isOver(limits.ping(), pingedAt, now)) {
                pingedAt = now;
                pings = true;
            }
            if (operations.count() > 0) {
                busyAt = now;
            }
        }
        if (isLate) {
            close(Ending.of(Code.INITIALISATION_TIMEOUT, "Connection initialisation timeout"));
        } else if (isDead) {
            close(Ending.of(
                    Code.TERMINATED, "nothing was heard for " + limits.dead().toSeconds() + " s"));
        } else if (pings) {
            say(ServerMessage.ping());
            work(this::proveAgain);
        }
    }

    /** Ends it if nothing has been under way for long. */
    void sweep() {
        boolean isIdle;
        synchronized (this) {
            isIdle = state == State.ACKNOWLEDGED
                    && operations.count() == 0
                    && isOver(limits.idle(), busyAt, nanoTime.getAsLong());
        }
        if (isIdle) {
            close(Ending.of(
                    Code.TERMINATED,
                    "nothing was subscribed to for " + limits.idle().toSeconds() + " s"));
        }
    }

    /** The server stops; another one is there, or will be. */
    void goAway() {
        close(Ending.of(Code.GOING_AWAY, "the server stops, connect again"));
    }

    private static boolean isOver(Duration span, long since, long now) {
        return now - since > span.toNanos();
    }

    /** Credentials that expire end the socket, even if nothing happens on it. A store that is away ends nothing. */
    private void proveAgain() {
        ProvenVisitor known;
        synchronized (this) {
            known = visitor;
        }
        if (known == null) {
            return;
        }
        try {
            known.caller();
        } catch (BelvedereException refused) {
            if (refused.problem() == Problem.UNAUTHENTICATED) {
                unauthenticated(refused);
            }
        }
    }

    private void work(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException stopping) {
            goAway();
        }
    }

    private void say(String message) {
        say(message, () -> {});
    }

    private void say(String message, Runnable sent) {
        boolean taken = outbox.send(message, () -> {
            streams.tally().sent(Way.SOCKET);
            sent.run();
        });
        if (!taken) {
            close(Ending.of(Code.TRY_AGAIN_LATER, "messages are not read"));
        }
    }

    private void broken() {
        close(Ending.of(Code.TERMINATED, "a message could not be sent"));
    }

    /** The end is noted first: the container tells at once that the socket is closed. */
    private void close(Ending ending) {
        if (outbox.shut()) {
            end(ending.code().tag());
            wire.close(ending);
        }
    }

    private void end(String reason) {
        synchronized (this) {
            if (state == State.CLOSED) {
                return;
            }
            state = State.CLOSED;
        }
        operations.stopAll();
        place.leave();
        streams.tally().closed(Way.SOCKET, reason);
    }

    private synchronized boolean is(State asked) {
        return state == asked;
    }
}
