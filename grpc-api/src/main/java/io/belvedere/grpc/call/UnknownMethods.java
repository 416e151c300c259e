package io.belvedere.grpc.call;

import io.grpc.HandlerRegistry;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers for methods that do not exist, behind the same interceptors as all others, so that such calls too are
 * authenticated and measured. They share one name: what callers make up must not become a metric label.
 */
public final class UnknownMethods extends HandlerRegistry {

    public static final String OPERATION = "unknown/unknown";

    private static final MethodDescriptor<InputStream, InputStream> METHOD =
            MethodDescriptor.<InputStream, InputStream>newBuilder()
                    .setType(MethodType.UNKNOWN)
                    .setFullMethodName(OPERATION)
                    .setRequestMarshaller(new Unread())
                    .setResponseMarshaller(new Unread())
                    .build();

    @Override
    public ServerMethodDefinition<?, ?> lookupMethod(String methodName, @Nullable String authority) {
        ServerCallHandler<InputStream, InputStream> refusal = (call, headers) -> {
            call.close(Status.UNIMPLEMENTED.withDescription("no such method: " + methodName), new Metadata());
            return new ServerCall.Listener<>() {};
        };
        return ServerMethodDefinition.create(METHOD, refusal);
    }

    private static final class Unread implements MethodDescriptor.Marshaller<InputStream> {
        @Override
        public InputStream stream(InputStream value) {
            return value;
        }

        @Override
        public InputStream parse(InputStream stream) {
            return stream;
        }
    }
}
