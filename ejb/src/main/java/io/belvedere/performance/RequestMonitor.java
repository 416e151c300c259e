package io.belvedere.performance;

/** Told of every request once it is answered; keeps the metrics and the log of slow requests. */
public interface RequestMonitor {

    void completed(CompletedRequest request);
}
