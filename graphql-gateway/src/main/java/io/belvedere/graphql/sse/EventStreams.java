package io.belvedere.graphql.sse;

import io.belvedere.access.Caller;
import io.belvedere.graphql.stream.Places;
import io.belvedere.graphql.stream.ProvenVisitor;
import io.belvedere.graphql.stream.Streams;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** All event streams of this node, and those that are reserved, by their tokens. */
public final class EventStreams {

    private static final int TOKEN_BYTES = 24;

    private final Streams streams;
    private final EventLimits limits;
    private final Writers writers;
    private final LongSupplier nanoTime;
    private final SecureRandom random = new SecureRandom();
    private final Set<EventStream> all = ConcurrentHashMap.newKeySet();
    private final Map<String, EventStream> byToken = new ConcurrentHashMap<>();

    /** Events are written on the threads of the writers, which slow clients keep waiting. */
    public EventStreams(Streams streams, EventLimits limits, Executor writers, LongSupplier nanoTime) {
        this.streams = streams;
        this.writers = new Writers(writers);
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /** To be called every second or so. */
    public void tick() {
        all.forEach(EventStream::tick);
    }

    /** Ends all streams; their clients come again, elsewhere or later. */
    public void goAway() {
        all.forEach(EventStream::goAway);
    }

    /** A stream for one operation. Whoever takes it sees to its end. */
    EventStream distinct(String authorization) {
        return begin(EventForm.DISTINCT, authorization, null);
    }

    /** Keeps a stream for many operations ready; the token says which. */
    String reserve(String authorization) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        begin(EventForm.SINGLE, authorization, token);
        return token;
    }

    /** The stream of a token, which opens it by itself. */
    EventStream find(String token) {
        EventStream stream = byToken.get(token);
        if (stream == null) {
            throw notFound();
        }
        return stream;
    }

    /** The caller's own stream of a token. */
    EventStream find(String token, Caller caller) {
        EventStream stream = find(token);
        if (!stream.belongsTo(caller)) {
            throw notFound();
        }
        return stream;
    }

    private EventStream begin(EventForm form, String authorization, @Nullable String token) {
        Executor threads = streams.threadsOfOne();
        ProvenVisitor visitor = streams.prove(authorization, threads);
        Places.Place place = streams.places().take();
        boolean given = false;
        try {
            place.give(visitor.first());
            given = true;
        } finally {
            if (!given) {
                place.leave();
            }
        }
        AtomicReference<EventStream> begun = new AtomicReference<>();
        EventStream stream =
                new EventStream(streams, limits, form, visitor, place, writers.take(visitor.first()), nanoTime, () -> {
                    writers.release(visitor.first());
                    forget(begun.get(), token);
                });
        begun.set(stream);
        all.add(stream);
        if (token != null) {
            byToken.put(token, stream);
        }
        return stream;
    }

    private void forget(@Nullable EventStream stream, @Nullable String token) {
        if (stream != null) {
            all.remove(stream);
        }
        if (token != null) {
            byToken.remove(token);
        }
    }

    /** The token is a secret, so it is not repeated. */
    private static BelvedereException notFound() {
        return new BelvedereException(Problem.NOT_FOUND, "no event stream with this token; reserve one by PUT");
    }
}
