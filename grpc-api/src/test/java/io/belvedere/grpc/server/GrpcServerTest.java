package io.belvedere.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.belvedere.grpc.testing.Boards;
import io.belvedere.grpc.testing.FakeAuthenticator;
import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.RecordingRequestMonitor;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.testing.WatchedDashboards;
import io.belvedere.grpc.v1.CreateDashboardRequest;
import io.belvedere.grpc.v1.DashboardServiceGrpc;
import io.belvedere.grpc.v1.DashboardServiceGrpc.DashboardServiceBlockingStub;
import io.belvedere.grpc.v1.DashboardServiceGrpc.DashboardServiceFutureStub;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.belvedere.settings.Settings;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The server on a real port. */
class GrpcServerTest {

    private static final String CERTIFICATE = "src/test/resources/tls/localhost.crt";

    private final Boards boards = new Boards();
    private final WatchedDashboards dashboards = boards.dashboards;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void stop() {
        gate.countDown();
        executor.shutdownNow();
        boards.close();
    }

    @Test
    void stop_freesThePortForTheNextServer() {
        int port = 0;
        for (int round = 0; round < 3; round++) {
            GrpcServer server = start(Map.of("belvedere.grpc.port", Integer.toString(port)));
            port = server.port();
            ManagedChannel channel = channel(port);
            assertThatCode(() -> stub(channel).listDashboards(ListDashboardsRequest.getDefaultInstance()))
                    .doesNotThrowAnyException();

            // The client's connection is still open.
            server.stop();

            channel.shutdownNow();
        }
    }

    @Test
    void stop_endsTheServersThreads() throws InterruptedException {
        Set<Thread> before = serverThreads();
        GrpcServer server = start(Map.of());
        Set<Thread> own = serverThreads();
        own.removeAll(before);

        server.stop();

        assertThat(own).isNotEmpty();
        for (Thread thread : own) {
            thread.join(5_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    @Test
    void stop_letsACallUnderWayFinish() throws Exception {
        GrpcServer server = start(Map.of());
        dashboards.waitAt(this::workUntilOpened);
        ManagedChannel channel = channel(server.port());
        Future<?> answer = futureStub(channel).listDashboards(ListDashboardsRequest.getDefaultInstance());
        working.await();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::stop, executor);
        gate.countDown();

        assertThat(answer.get(5, TimeUnit.SECONDS)).isNotNull();
        stopped.get(5, TimeUnit.SECONDS);
        channel.shutdownNow();
    }

    @Test
    void stop_endsACallThatOutlastsTheDrain() throws Exception {
        GrpcServer server = start(Map.of("belvedere.grpc.drain-seconds", "0"));
        dashboards.waitAt(this::workUntilOpened);
        ManagedChannel channel = channel(server.port());
        Future<?> answer = futureStub(channel).listDashboards(ListDashboardsRequest.getDefaultInstance());
        working.await();

        server.stop();

        assertThatCode(() -> answer.get(5, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        channel.shutdownNow();
    }

    @Test
    void start_namesThePortThatIsTaken() {
        GrpcServer first = start(Map.of());
        Map<String, String> same = Map.of("belvedere.grpc.port", Integer.toString(first.port()));

        assertThatIllegalStateException()
                .isThrownBy(() -> start(same))
                .withMessageContainingAll(Integer.toString(first.port()), "belvedere.grpc.port");
        first.stop();
    }

    @Test
    void start_namesTheCertificateThatCannotBeRead() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(Map.of(
                        "belvedere.grpc.tls.certificate", "/no/such.crt", "belvedere.grpc.tls.key", "/no/such.key")))
                .withMessageContainingAll("/no/such.crt", "belvedere.grpc.tls.certificate");
    }

    @Test
    void start_withACertificateSpeaksTls() throws SSLException {
        GrpcServer server = start(Map.of(
                "belvedere.grpc.tls.certificate",
                CERTIFICATE,
                "belvedere.grpc.tls.key",
                "src/test/resources/tls/localhost.key"));
        ManagedChannel channel = NettyChannelBuilder.forAddress("localhost", server.port())
                .sslContext(GrpcSslContexts.forClient()
                        .trustManager(new File(CERTIFICATE))
                        .build())
                .build();

        assertThat(stub(channel)
                        .listDashboards(ListDashboardsRequest.getDefaultInstance())
                        .getDashboardsCount())
                .isZero();
        channel.shutdownNow();
        server.stop();
    }

    @Test
    void messageOverTheLimit_isResourceExhausted() {
        GrpcServer server = start(Map.of("belvedere.grpc.max-message-bytes", "1024"));
        ManagedChannel channel = channel(server.port());

        Refusal refusal = Refusal.of(() -> stub(channel)
                .createDashboard(CreateDashboardRequest.newBuilder()
                        .setTitle("x".repeat(2_000))
                        .build()));

        assertThat(refusal.code()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        channel.shutdownNow();
        server.stop();
    }

    private GrpcServer start(Map<String, String> settings) {
        Map<String, String> values = new HashMap<>(Map.of("belvedere.grpc.port", "0"));
        values.putAll(settings);
        ServiceCatalog catalog =
                new ServiceCatalog(new FakeAuthenticator(), new RecordingRequestMonitor(), boards.endpoints());
        return GrpcServer.start(
                GrpcSettings.from(new Settings(key -> Optional.ofNullable(values.get(key)))), catalog, executor);
    }

    private static Set<Thread> serverThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("belvedere-grpc"))
                .collect(Collectors.toSet());
    }

    private void workUntilOpened() {
        working.countDown();
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ManagedChannel channel(int port) {
        return NettyChannelBuilder.forAddress("localhost", port).usePlaintext().build();
    }

    private static DashboardServiceBlockingStub stub(ManagedChannel channel) {
        return DashboardServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(
                        InProcessServer.metadata("authorization", FakeAuthenticator.AUTHORIZATION)));
    }

    private static DashboardServiceFutureStub futureStub(ManagedChannel channel) {
        return DashboardServiceGrpc.newFutureStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(
                        InProcessServer.metadata("authorization", FakeAuthenticator.AUTHORIZATION)));
    }
}
