package io.belvedere.graphql.subscription;

import io.belvedere.graphql.execution.GraphqlAnswer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** What a subscriber has been sent, who takes as many events as a test says. */
final class Received implements Subscriber<GraphqlAnswer> {

    private final List<GraphqlAnswer> answers = new ArrayList<>();
    private @Nullable Subscription subscription;
    private @Nullable Throwable failure;

    Received take(int events) {
        if (subscription != null) {
            subscription.request(events);
        }
        return this;
    }

    void cancel() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    int count() {
        return answers.size();
    }

    GraphqlAnswer last() {
        return answers.get(answers.size() - 1);
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    @Override
    public void onSubscribe(Subscription begun) {
        subscription = begun;
    }

    @Override
    public void onNext(GraphqlAnswer answer) {
        answers.add(answer);
    }

    @Override
    public void onError(Throwable told) {
        failure = told;
    }

    @Override
    public void onComplete() {
        throw new AssertionError("subscriptions do not end by themselves");
    }
}
