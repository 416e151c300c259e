package io.belvedere.grpc.testing;

import static io.grpc.Metadata.ASCII_STRING_MARSHALLER;

import io.belvedere.grpc.server.ServiceCatalog;
import io.belvedere.grpc.v1.DashboardServiceGrpc;
import io.belvedere.grpc.v1.DashboardServiceGrpc.DashboardServiceBlockingStub;
import io.belvedere.ingest.InMemoryIngestService;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.AbstractBlockingStub;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** The whole catalog over boards in memory, with the interceptors that the real server has, but without a network. */
public final class InProcessServer implements AutoCloseable {

    private final Boards boards = new Boards();
    public final WatchedDashboards dashboards = boards.dashboards;
    public final InMemoryIngestService ingest = boards.ingest;
    public final RecordingRequestMonitor monitor = new RecordingRequestMonitor();
    public final ServiceCatalog catalog = new ServiceCatalog(new FakeAuthenticator(), monitor, boards.endpoints());
    public final ManagedChannel channel;
    private final Server server;

    public InProcessServer() {
        String name = InProcessServerBuilder.generateName();
        InProcessServerBuilder builder = InProcessServerBuilder.forName(name);
        catalog.addTo(builder);
        try {
            server = builder.build().start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        catalog.open();
        channel = InProcessChannelBuilder.forName(name).build();
    }

    public DashboardServiceBlockingStub anonymous() {
        return DashboardServiceGrpc.newBlockingStub(channel);
    }

    public DashboardServiceBlockingStub editor() {
        return with("authorization", FakeAuthenticator.AUTHORIZATION);
    }

    public DashboardServiceBlockingStub with(String key, String value) {
        return anonymous().withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata(key, value)));
    }

    /** A stub of any service, for the editor. */
    public <S extends AbstractBlockingStub<S>> S editor(Function<Channel, S> stub) {
        return stub.apply(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(
                        metadata("authorization", FakeAuthenticator.AUTHORIZATION)));
    }

    public static Metadata metadata(String key, String value) {
        Metadata metadata = new Metadata();
        metadata.put(Metadata.Key.of(key, ASCII_STRING_MARSHALLER), value);
        return metadata;
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.shutdownNow();
        boards.close();
    }
}
