package io.belvedere.it.protocol;

import io.belvedere.grpc.v1.DashboardServiceGrpc;
import io.belvedere.grpc.v1.DashboardServiceGrpc.DashboardServiceBlockingStub;
import io.belvedere.it.server.TestServer;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Plain gRPC clients of the server under test. They share a channel, which outlives deployments. */
final class Grpc {

    private static final ManagedChannel CHANNEL = connect();

    private Grpc() {}

    static DashboardServiceBlockingStub dashboards(String authorization) {
        return DashboardServiceGrpc.newBlockingStub(channel(authorization))
                .withWaitForReady()
                .withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    private static ManagedChannel connect() {
        return NettyChannelBuilder.forAddress("localhost", TestServer.grpcPort())
                .usePlaintext()
                .build();
    }

    /**
     * On a connection of its own, which ends with the work. A message that the server does not read to its end leaves its
     * stream open, and the server would wait for that before it stops.
     */
    static <T> T apart(String authorization, Function<Channel, T> work) {
        ManagedChannel own = connect();
        try {
            return work.apply(ClientInterceptors.intercept(own, metadata("authorization", authorization)));
        } finally {
            own.shutdownNow();
        }
    }

    static Channel channel(ClientInterceptor... interceptors) {
        return ClientInterceptors.intercept(CHANNEL, interceptors);
    }

    static Channel channel(String authorization) {
        return channel(metadata("authorization", authorization));
    }

    static ClientInterceptor metadata(String name, String value) {
        Metadata headers = new Metadata();
        headers.put(key(name), value);
        return MetadataUtils.newAttachHeadersInterceptor(headers);
    }

    static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }

    /** Calls a method, which may be one that takes a stream, with bytes that need be no message of its. */
    static byte[] call(Channel channel, String method, byte[] message) {
        MethodDescriptor<byte[], byte[]> descriptor = MethodDescriptor.<byte[], byte[]>newBuilder()
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(method)
                .setRequestMarshaller(new Bytes())
                .setResponseMarshaller(new Bytes())
                .build();
        CallOptions options = CallOptions.DEFAULT.withWaitForReady().withDeadlineAfter(20, TimeUnit.SECONDS);
        return ClientCalls.blockingUnaryCall(channel, descriptor, options, message);
    }

    static GrpcRefusal refusal(Supplier<?> call) {
        try {
            throw new AssertionError("was not refused: " + call.get());
        } catch (StatusRuntimeException refused) {
            return GrpcRefusal.of(refused);
        }
    }

    private static final class Bytes implements Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] message) {
            return new ByteArrayInputStream(message);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
