package io.belvedere.graphql.socket;

import io.belvedere.graphql.stream.Places;
import io.belvedere.graphql.stream.Streams;
import jakarta.websocket.Session;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** All open sockets of this node. */
public final class Sockets {

    private final Streams streams;
    private final SocketLimits limits;
    private final Executor closers;
    private final LongSupplier nanoTime;
    private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
    private long sweptAt;

    /** Sockets are closed on the threads of the closers, which clients can hold up for some seconds. */
    public Sockets(Streams streams, SocketLimits limits, Executor closers, LongSupplier nanoTime) {
        this.streams = streams;
        this.limits = limits;
        this.closers = closers;
        this.nanoTime = nanoTime;
        sweptAt = nanoTime.getAsLong();
    }

    /** To be called every second or so, by one thread at a time. */
    public void tick() {
        open.forEach(Conversation::tick);
        long now = nanoTime.getAsLong();
        if (Duration.ofNanos(now - sweptAt).compareTo(limits.sweep()) >= 0) {
            sweptAt = now;
            open.forEach(Conversation::sweep);
        }
    }

    /** Asks all clients to come again, elsewhere or later. */
    public void goAway() {
        open.forEach(Conversation::goAway);
    }

    Streams streams() {
        return streams;
    }

    /** For one handshake, with the credentials that it showed, if any. */
    SocketEndpoint endpoint(Places.Place place, @Nullable String authorization) {
        AtomicReference<Conversation> opened = new AtomicReference<>();
        return new SocketEndpoint(
                session -> {
                    Conversation conversation = begin(session, place, authorization);
                    opened.set(conversation);
                    return conversation;
                },
                limits.maxMessageBytes(),
                () -> {
                    Conversation conversation = opened.get();
                    if (conversation != null) {
                        open.remove(conversation);
                    }
                });
    }

    private Conversation begin(Session session, Places.Place place, @Nullable String authorization) {
        Conversation conversation =
                new Conversation(streams, limits, new SessionWire(session, closers), nanoTime, place, authorization);
        open.add(conversation);
        return conversation;
    }
}
