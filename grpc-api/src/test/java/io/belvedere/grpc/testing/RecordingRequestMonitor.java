package io.belvedere.grpc.testing;

import io.belvedere.performance.CompletedRequest;
import io.belvedere.performance.RequestMonitor;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what it is told, for tests to wait for. */
public final class RecordingRequestMonitor implements RequestMonitor {

    private final BlockingQueue<CompletedRequest> completed = new LinkedBlockingQueue<>();

    @Override
    public void completed(CompletedRequest request) {
        completed.add(request);
    }

    public CompletedRequest next() throws InterruptedException {
        CompletedRequest request = completed.poll(5, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request has been completed");
        }
        return request;
    }

    public boolean isEmpty() {
        return completed.isEmpty();
    }
}
