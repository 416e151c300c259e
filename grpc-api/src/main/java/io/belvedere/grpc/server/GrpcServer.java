package io.belvedere.grpc.server;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioIoHandler;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioServerSocketChannel;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.util.ReferenceCountUtil;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * A running server. It owns its event loops and its TLS context and gives all of them back when it stops, so that the
 * next one can bind the same port at once.
 */
public final class GrpcServer {

    private static final System.Logger LOG = System.getLogger(GrpcServer.class.getName());
    private static final int RESET_WINDOW_SECONDS = 30;
    private static final int AGE_GRACE_SECONDS = 300;
    private static final int CLOSING_SECONDS = 2;

    private final GrpcSettings settings;
    private final ServiceCatalog catalog;
    private final @Nullable SslContext tls;
    private final EventLoopGroup acceptor = eventLoops("belvedere-grpc-accept", 1);
    private final EventLoopGroup workers =
            eventLoops("belvedere-grpc-io", Runtime.getRuntime().availableProcessors());
    private final Server server;

    private GrpcServer(GrpcSettings settings, @Nullable SslContext tls, ServiceCatalog catalog, Executor executor) {
        this.settings = settings;
        this.tls = tls;
        this.catalog = catalog;
        this.server = build(executor);
    }

    /** Listens, and only then reports itself healthy. Calls run on {@code executor}, never on an event loop. */
    public static GrpcServer start(GrpcSettings settings, ServiceCatalog catalog, Executor executor) {
        GrpcServer starting = new GrpcServer(settings, tls(settings.tls()), catalog, executor);
        try {
            starting.server.start();
        } catch (IOException failure) {
            starting.release();
            throw new IllegalStateException(
                    "gRPC cannot listen on " + settings.address().getHostString() + ":"
                            + settings.address().getPort()
                            + ": is the port taken? Set belvedere.grpc.port and belvedere.grpc.host to a free address",
                    failure);
        }
        catalog.open();
        LOG.log(
                System.Logger.Level.INFO,
                "event=grpc-started host=" + settings.address().getHostString() + " port=" + starting.port() + " tls="
                        + (starting.tls != null));
        return starting;
    }

    public int port() {
        return server.getPort();
    }

    /** Turns new calls away, lets those under way finish within the drain time, ends the rest and frees the port. */
    public void stop() {
        catalog.close();
        server.shutdown();
        try {
            if (!server.awaitTermination(settings.drain().toMillis(), TimeUnit.MILLISECONDS)) {
                server.shutdownNow();
                server.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            release();
        }
        LOG.log(System.Logger.Level.INFO, "event=grpc-stopped");
    }

    private void release() {
        close(acceptor);
        close(workers);
        ReferenceCountUtil.release(tls);
    }

    private static void close(EventLoopGroup eventLoops) {
        eventLoops
                .shutdownGracefully(0, CLOSING_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(2 * CLOSING_SECONDS, TimeUnit.SECONDS);
    }

    private Server build(Executor executor) {
        NettyServerBuilder builder = NettyServerBuilder.forAddress(settings.address())
                .channelType(NioServerSocketChannel.class)
                .bossEventLoopGroup(acceptor)
                .workerEventLoopGroup(workers)
                .executor(executor);
        if (tls != null) {
            builder.sslContext(tls);
        }
        limit(builder, settings.calls());
        limit(builder, settings.connections());
        catalog.addTo(builder);
        return builder.build();
    }

    private static void limit(NettyServerBuilder builder, GrpcSettings.CallLimits limits) {
        builder.maxInboundMessageSize(limits.maxMessageBytes())
                .maxInboundMetadataSize(limits.maxMetadataBytes())
                .maxConcurrentCallsPerConnection(limits.maxPerConnection());
    }

    private static void limit(NettyServerBuilder builder, GrpcSettings.ConnectionLimits limits) {
        builder.maxRstFramesPerWindow(limits.maxResetsPerWindow(), RESET_WINDOW_SECONDS)
                .permitKeepAliveTime(limits.minKeepalive().toSeconds(), TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .maxConnectionIdle(limits.maxIdle().toSeconds(), TimeUnit.SECONDS)
                .maxConnectionAge(limits.maxAge().toSeconds(), TimeUnit.SECONDS)
                .maxConnectionAgeGrace(AGE_GRACE_SECONDS, TimeUnit.SECONDS);
    }

    private static @Nullable SslContext tls(GrpcSettings.@Nullable Tls files) {
        if (files == null) {
            return null;
        }
        try {
            return GrpcSslContexts.forServer(
                            files.certificate().toFile(), files.key().toFile())
                    .build();
        } catch (IllegalArgumentException | SSLException failure) {
            throw new IllegalStateException(
                    "gRPC cannot use the certificate " + files.certificate() + " with the key " + files.key()
                            + " (belvedere.grpc.tls.certificate, belvedere.grpc.tls.key): both must be PEM, the key"
                            + " PKCS #8",
                    failure);
        }
    }

    private static EventLoopGroup eventLoops(String name, int threads) {
        return new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory(name, true), NioIoHandler.newFactory());
    }
}
