package io.belvedere.grpc.testing;

import io.belvedere.grpc.server.ServiceCatalog;
import io.grpc.BindableService;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/**
 * One endpoint behind the interceptors that the real server has, without a network and without a thread but the caller's:
 * when a call returns, everything that follows from it is done.
 */
public final class EndpointServer implements AutoCloseable {

    public final RecordingRequestMonitor monitor = new RecordingRequestMonitor();
    public final ServiceCatalog catalog;
    private final ManagedChannel channel;
    private final Server server;

    public EndpointServer(BindableService endpoint) {
        catalog = new ServiceCatalog(new FakeAuthenticator(), monitor, List.of(endpoint));
        String name = InProcessServerBuilder.generateName();
        InProcessServerBuilder builder = InProcessServerBuilder.forName(name).directExecutor();
        catalog.addTo(builder);
        try {
            server = builder.build().start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        catalog.open();
        channel = InProcessChannelBuilder.forName(name).directExecutor().build();
    }

    /** A stub for the editor. */
    public <S> S editor(Function<Channel, S> stub) {
        return stub.apply(channelOfEditor());
    }

    /** For calls without a stub. */
    public Channel channelOfEditor() {
        return ClientInterceptors.intercept(
                channel,
                MetadataUtils.newAttachHeadersInterceptor(
                        InProcessServer.metadata("authorization", FakeAuthenticator.AUTHORIZATION)));
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.shutdownNow();
    }
}
