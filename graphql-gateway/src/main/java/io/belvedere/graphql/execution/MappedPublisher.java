package io.belvedere.graphql.execution;

import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** The same events in another form; the demand is the subscriber's. */
record MappedPublisher<S, T>(Publisher<S> source, Function<S, T> form) implements Publisher<T> {

    @Override
    public void subscribe(Subscriber<? super T> subscriber) {
        source.subscribe(new Subscriber<S>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscriber.onSubscribe(subscription);
            }

            @Override
            public void onNext(S event) {
                subscriber.onNext(form.apply(event));
            }

            @Override
            public void onError(Throwable failure) {
                subscriber.onError(failure);
            }

            @Override
            public void onComplete() {
                subscriber.onComplete();
            }
        });
    }
}
