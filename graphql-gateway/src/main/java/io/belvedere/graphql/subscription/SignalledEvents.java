package io.belvedere.graphql.subscription;

import io.belvedere.graphql.field.Visitor;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * The events of one subscriber. It is read for when two things have come together: a signal, and room for an event. So
 * nothing is ever kept for a slow subscriber but the fact that there may be news, and what it is told then is the latest.
 * The first signal is the beginning itself.
 */
final class SignalledEvents<T> implements Publisher<T> {

    /** After what time a reading that failed is tried again. */
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Visitor visitor;
    private final Function<Runnable, Signals.Watch> signals;
    private final Reading<T> reading;

    SignalledEvents(Visitor visitor, Function<Runnable, Signals.Watch> signals, Reading<T> reading) {
        this.visitor = visitor;
        this.signals = signals;
        this.reading = reading;
    }

    @Override
    public void subscribe(Subscriber<? super T> subscriber) {
        Events events = new Events(subscriber);
        subscriber.onSubscribe(events);
        events.watch(signals.apply(events::wake));
        events.wake();
    }

    /** Whether the store was only away or slow. */
    private static boolean mayPass(RuntimeException failure) {
        return failure instanceof BelvedereException told
                && (told.problem() == Problem.UNAVAILABLE || told.problem() == Problem.DEADLINE);
    }

    private final class Events implements Subscription {

        private final Subscriber<? super T> subscriber;
        private Signals.@Nullable Watch watch;
        private long room;
        private boolean signalled;
        private boolean reads;
        private boolean ended;

        Events(Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
        }

        /** If it was cancelled before, the watch ends at once. */
        void watch(Signals.Watch begun) {
            synchronized (this) {
                if (!ended) {
                    watch = begun;
                    return;
                }
            }
            begun.end();
        }

        @Override
        public void request(long more) {
            synchronized (this) {
                room = room + more < 0 ? Long.MAX_VALUE : room + more;
            }
            readIfDue();
        }

        void wake() {
            synchronized (this) {
                signalled = true;
            }
            readIfDue();
        }

        @Override
        public void cancel() {
            Signals.Watch begun;
            synchronized (this) {
                ended = true;
                begun = watch;
                watch = null;
            }
            if (begun != null) {
                begun.end();
            }
        }

        private void readIfDue() {
            synchronized (this) {
                if (reads || ended || !signalled || room == 0) {
                    return;
                }
                reads = true;
            }
            try {
                visitor.threads().execute(this::read);
            } catch (RejectedExecutionException stopping) {
                cancel();
            }
        }

        private void read() {
            synchronized (this) {
                signalled = false;
            }
            try {
                T news = reading.read(visitor.caller());
                if (news != null && takeRoom()) {
                    subscriber.onNext(news);
                }
            } catch (RuntimeException failure) {
                if (!mayPass(failure)) {
                    end(failure);
                    return;
                }
                CompletableFuture.delayedExecutor(RETRY.toSeconds(), TimeUnit.SECONDS, visitor.threads())
                        .execute(this::wake);
            }
            synchronized (this) {
                reads = false;
            }
            readIfDue();
        }

        private synchronized boolean takeRoom() {
            if (ended) {
                return false;
            }
            room = room == Long.MAX_VALUE ? room : room - 1;
            return true;
        }

        private void end(RuntimeException refused) {
            boolean told;
            synchronized (this) {
                told = !ended;
            }
            cancel();
            if (told) {
                subscriber.onError(refused);
            }
        }
    }
}
