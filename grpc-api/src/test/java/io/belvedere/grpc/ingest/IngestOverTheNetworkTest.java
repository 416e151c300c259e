package io.belvedere.grpc.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.access.Caller;
import io.belvedere.grpc.server.GrpcServer;
import io.belvedere.grpc.server.GrpcSettings;
import io.belvedere.grpc.server.ServiceCatalog;
import io.belvedere.grpc.testing.FakeAuthenticator;
import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.RecordingRequestMonitor;
import io.belvedere.grpc.v1.IngestServiceGrpc;
import io.belvedere.grpc.v1.IngestServiceGrpc.IngestServiceStub;
import io.belvedere.ingest.InMemoryIngestService;
import io.belvedere.ingest.IngestService;
import io.belvedere.ingest.Receipt;
import io.belvedere.ingest.SampleBatch;
import io.belvedere.sample.ProducerTurn;
import io.belvedere.settings.Settings;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams over a real port, with threads of their own on all sides. */
class IngestOverTheNetworkTest {

    private static final int BATCHES = 2_000;
    private static final int MAX_IN_FLIGHT = 5;
    private static final Map<String, String> SETTINGS = Map.of(
            "belvedere.grpc.port", "0",
            "belvedere.grpc.drain-seconds", "60",
            "belvedere.grpc.ingest.max-batches-in-flight", Integer.toString(MAX_IN_FLIGHT));

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final LateIngestService late = new LateIngestService();
    private final GrpcServer server = GrpcServer.start(
            GrpcSettings.from(settings()),
            new ServiceCatalog(
                    new FakeAuthenticator(),
                    new RecordingRequestMonitor(),
                    List.of(new IngestEndpoint(late, settings(), executor))),
            executor);
    private final ManagedChannel channel = NettyChannelBuilder.forAddress("localhost", server.port())
            .usePlaintext()
            .build();
    private final IngestServiceStub stub = IngestServiceGrpc.newStub(channel)
            .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(
                    InProcessServer.metadata("authorization", FakeAuthenticator.AUTHORIZATION)));
    private boolean stopped;

    private synchronized void stopServer() {
        if (!stopped) {
            stopped = true;
            server.stop();
        }
    }

    private static Settings settings() {
        return new Settings(key -> Optional.ofNullable(SETTINGS.get(key)));
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        stopServer();
        late.threads.shutdownNow();
        executor.shutdownNow();
    }

    @Test
    void manyBatches_areAnsweredInOrderAndNeverTooManyAtATime() throws Exception {
        TestStream stream = sendAll(TestStream.open(stub, TestStream.READS_ALL));

        stream.awaitCompletion(60);

        assertThat(stream.sequences())
                .as(late.seed())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, BATCHES).boxed().toList());
        assertThat(late.memory.batches()).hasSize(BATCHES);
        assertThat(late.most.get()).as(late.seed()).isBetween(2, MAX_IN_FLIGHT);
    }

    @Test
    void manyBatchesOfAProducer_comeOneByOne() throws Exception {
        TestStream stream = sendAll(TestStream.open(stub, TestStream.READS_ALL).start("p"));

        stream.awaitCompletion(60);

        assertThat(stream.sequences()).hasSize(BATCHES).isSorted();
        assertThat(late.memory.batches()).hasSize(BATCHES);
        assertThat(late.most).hasValue(1);
    }

    private static TestStream sendAll(TestStream stream) {
        for (int sequence = 1; sequence <= BATCHES; sequence++) {
            stream.send(sequence);
        }
        stream.requests().onCompleted();
        return stream;
    }

    @Test
    void stop_doesNotWaitForStreamsThatWouldLast() throws Exception {
        TestStream stream =
                TestStream.open(stub, TestStream.READS_ALL).start("p").send(1);
        stream.awaitAnswers(2);

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(this::stopServer, executor);

        assertThat(stream.refusal(20).code()).isEqualTo(Status.Code.UNAVAILABLE);
        stopped.get(30, TimeUnit.SECONDS);
        assertThat(stream.sequences()).containsExactly(1L);
    }

    /** Answers each batch a little later, on another thread, in no order. */
    private static final class LateIngestService implements IngestService {

        private static final Duration LATEST = Duration.ofMillis(2);

        final InMemoryIngestService memory = new InMemoryIngestService();
        final ExecutorService threads = Executors.newFixedThreadPool(4);
        final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger underWay = new AtomicInteger();
        private final long seed = new Random().nextLong();
        private final Random random = new Random(seed);

        String seed() {
            return "seed " + seed;
        }

        @Override
        public CompletionStage<Receipt> ingest(Caller caller, SampleBatch batch, @Nullable ProducerTurn turn) {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            return CompletableFuture.supplyAsync(
                            () -> {
                                underWay.decrementAndGet();
                                return memory.ingest(caller, batch, turn);
                            },
                            later())
                    .thenCompose(receipt -> receipt);
        }

        @Override
        public CompletionStage<Long> lastSequence(Caller caller, String producer) {
            return memory.lastSequence(caller, producer);
        }

        private synchronized Executor later() {
            return CompletableFuture.delayedExecutor(random.nextLong(LATEST.toNanos()), TimeUnit.NANOSECONDS, threads);
        }
    }
}
