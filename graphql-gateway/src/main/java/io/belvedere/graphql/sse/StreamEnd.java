package io.belvedere.graphql.sse;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Ends a stream with the request that it answers. */
record StreamEnd(EventStream stream) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
        stream.closed();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        stream.closed();
    }

    @Override
    public void onError(AsyncEvent event) {
        stream.closed();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // A request for a stream is never begun a second time.
    }
}
