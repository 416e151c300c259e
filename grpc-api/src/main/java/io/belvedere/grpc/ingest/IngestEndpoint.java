package io.belvedere.grpc.ingest;

import static io.belvedere.grpc.call.Answers.answerLater;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.grpc.call.ApplicationThreads;
import io.belvedere.grpc.call.CurrentCall;
import io.belvedere.grpc.call.LastingCalls;
import io.belvedere.grpc.v1.IngestRequest;
import io.belvedere.grpc.v1.IngestResponse;
import io.belvedere.grpc.v1.IngestServiceGrpc;
import io.belvedere.grpc.v1.WriteRequest;
import io.belvedere.grpc.v1.WriteResponse;
import io.belvedere.ingest.DecodedBatch;
import io.belvedere.ingest.IngestService;
import io.belvedere.settings.Settings;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Ingest for gRPC callers. What fails, at once or later, is answered by the interceptors around it. No thread waits while
 * samples become durable.
 */
@Dependent
public class IngestEndpoint extends IngestServiceGrpc.IngestServiceImplBase implements LastingCalls {

    private final IngestService ingest;
    private final BatchLimits limits;
    private final Executor threads;
    private final Set<IngestStream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    /** Answers that come later leave on {@code threads}. */
    @Inject
    public IngestEndpoint(IngestService ingest, Settings settings, @ApplicationThreads Executor threads) {
        this.ingest = ingest;
        this.limits = BatchLimits.from(settings);
        this.threads = threads;
    }

    @Override
    public StreamObserver<IngestRequest> ingest(StreamObserver<IngestResponse> observer) {
        // Before anything is read: nobody without the right makes the server decode.
        Caller caller = editor();
        IngestStream stream = new IngestStream(
                new StreamRequests(ingest, caller, limits),
                limits.maxInFlight(),
                (ServerCallStreamObserver<IngestResponse>) observer,
                threads,
                streams::remove);
        streams.add(stream);
        stream.open();
        if (draining) {
            stream.drain();
        }
        return stream;
    }

    @Override
    public void drain() {
        draining = true;
        streams.forEach(IngestStream::drain);
    }

    @Override
    public void write(WriteRequest request, StreamObserver<WriteResponse> observer) {
        Caller caller = editor();
        DecodedBatch decoded = WriteMessages.toBatch(request, limits);
        answerLater(
                observer,
                ingest.ingest(caller, decoded.batch(), WriteMessages.toTurn(request))
                        .thenApplyAsync(
                                receipt -> WriteMessages.toResponse(request, decoded.complete(receipt)), threads));
    }

    private static Caller editor() {
        Caller caller = CurrentCall.caller();
        caller.require(Role.EDITOR);
        return caller;
    }
}
