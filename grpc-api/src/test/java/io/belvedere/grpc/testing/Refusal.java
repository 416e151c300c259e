package io.belvedere.grpc.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** What a client sees of a call that was refused. */
public record Refusal(Status status, Metadata trailers, com.google.rpc.Status proto) {

    public static Refusal of(ThrowingCallable call) {
        StatusRuntimeException thrown = catchThrowableOfType(StatusRuntimeException.class, call);
        com.google.rpc.Status proto = Objects.requireNonNull(StatusProto.fromThrowable(thrown));
        return new Refusal(thrown.getStatus(), Objects.requireNonNull(thrown.getTrailers()), proto);
    }

    public Status.Code code() {
        return status.getCode();
    }

    public ErrorInfo errorInfo() {
        return detail(ErrorInfo.class).orElseThrow();
    }

    public List<String> fields() {
        return detail(BadRequest.class).stream()
                .flatMap(badRequest -> badRequest.getFieldViolationsList().stream())
                .map(BadRequest.FieldViolation::getField)
                .toList();
    }

    public <T extends Message> Optional<T> detail(Class<T> type) {
        return proto.getDetailsList().stream()
                .filter(detail -> detail.is(type))
                .map(detail -> unpack(detail, type))
                .findFirst();
    }

    public @Nullable String trailer(String key) {
        return trailers.get(Metadata.Key.of(key, Metadata.ASCII_STRING_MARSHALLER));
    }

    private static <T extends Message> T unpack(Any detail, Class<T> type) {
        try {
            return detail.unpack(type);
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }
}
