package io.belvedere.it.protocol;

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
import java.util.Map;
import java.util.Optional;

/**
 * What a gRPC caller is told of a refused call.
 *
 * @param reason that of ErrorInfo; empty if the transport refused, before the server could say more
 * @param fields those of BadRequest
 */
record GrpcRefusal(
        Status.Code code,
        String message,
        String reason,
        Map<String, String> details,
        List<String> fields,
        Metadata trailers) {

    static GrpcRefusal of(StatusRuntimeException refused) {
        com.google.rpc.Status status = StatusProto.fromThrowable(refused);
        List<Any> details = status == null ? List.of() : status.getDetailsList();
        Optional<ErrorInfo> info = find(details, ErrorInfo.class);
        List<String> fields = find(details, BadRequest.class).stream()
                .flatMap(bad -> bad.getFieldViolationsList().stream())
                .map(BadRequest.FieldViolation::getField)
                .toList();
        Metadata trailers = refused.getTrailers();
        return new GrpcRefusal(
                refused.getStatus().getCode(),
                Optional.ofNullable(refused.getStatus().getDescription()).orElse(""),
                info.map(ErrorInfo::getReason).orElse(""),
                info.map(ErrorInfo::getMetadataMap).orElse(Map.of()),
                fields,
                trailers == null ? new Metadata() : trailers);
    }

    private static <T extends Message> Optional<T> find(List<Any> details, Class<T> type) {
        return details.stream().filter(detail -> detail.is(type)).findFirst().map(detail -> unpack(detail, type));
    }

    private static <T extends Message> T unpack(Any detail, Class<T> type) {
        try {
            return detail.unpack(type);
        } catch (InvalidProtocolBufferException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
