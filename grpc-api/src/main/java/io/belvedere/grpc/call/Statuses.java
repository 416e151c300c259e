package io.belvedere.grpc.call;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RequestInfo;
import com.google.rpc.RetryInfo;
import io.belvedere.edit.Conflict;
import io.belvedere.edit.EditConflictException;
import io.belvedere.grpc.v1.EditConflict;
import io.belvedere.grpc.value.JsonMessages;
import io.belvedere.grpc.value.Timestamps;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Problems as gRPC statuses: the code for programs, the message for people, google.rpc details for both. */
final class Statuses {

    static final String DOMAIN = "belvedere.io";

    private Statuses() {}

    static StatusRuntimeException toStatus(BelvedereException failure, RequestId request) {
        String message = String.valueOf(failure.getMessage());
        Map<String, String> details = failure.details();
        com.google.rpc.Status.Builder status = com.google.rpc.Status.newBuilder()
                .setCode(toCode(failure.problem()).value())
                .setMessage(message);
        status.addDetails(Any.pack(ErrorInfo.newBuilder()
                .setReason(failure.problem().name())
                .setDomain(DOMAIN)
                .putAllMetadata(details)
                .build()));
        status.addDetails(
                Any.pack(RequestInfo.newBuilder().setRequestId(request.value()).build()));
        String field = details.get("field");
        if (field != null && failure.problem() == Problem.INVALID) {
            status.addDetails(Any.pack(violation(field, message)));
        }
        String seconds = details.get("retryAfterSeconds");
        if (seconds != null || failure.problem() == Problem.UNAVAILABLE) {
            status.addDetails(Any.pack(retryAfter(seconds == null ? "1" : seconds)));
        }
        if (failure instanceof EditConflictException conflict) {
            conflict.conflicts().forEach(each -> status.addDetails(Any.pack(toMessage(each))));
        }
        return StatusProto.toStatusRuntimeException(status.build());
    }

    static Status.Code toCode(Problem problem) {
        return switch (problem) {
            case NOT_FOUND -> Status.Code.NOT_FOUND;
            case INVALID -> Status.Code.INVALID_ARGUMENT;
            case CONFLICT -> Status.Code.ABORTED;
            case LIMIT_EXCEEDED -> Status.Code.RESOURCE_EXHAUSTED;
            case UNAUTHENTICATED -> Status.Code.UNAUTHENTICATED;
            case FORBIDDEN -> Status.Code.PERMISSION_DENIED;
            case UNAVAILABLE -> Status.Code.UNAVAILABLE;
            case DEADLINE -> Status.Code.DEADLINE_EXCEEDED;
            case INTERNAL -> Status.Code.INTERNAL;
        };
    }

    /** The problem that an answer stands for, statuses of the transport included; null for success. */
    static @Nullable Problem toProblem(Status status) {
        return switch (status.getCode()) {
            case OK -> null;
            case NOT_FOUND, UNIMPLEMENTED -> Problem.NOT_FOUND;
            case INVALID_ARGUMENT, OUT_OF_RANGE, FAILED_PRECONDITION -> Problem.INVALID;
            case ABORTED, ALREADY_EXISTS -> Problem.CONFLICT;
            case RESOURCE_EXHAUSTED -> Problem.LIMIT_EXCEEDED;
            case UNAUTHENTICATED -> Problem.UNAUTHENTICATED;
            case PERMISSION_DENIED -> Problem.FORBIDDEN;
            case UNAVAILABLE -> Problem.UNAVAILABLE;
            case DEADLINE_EXCEEDED, CANCELLED -> Problem.DEADLINE;
            case INTERNAL, UNKNOWN, DATA_LOSS -> Problem.INTERNAL;
        };
    }

    private static EditConflict toMessage(Conflict conflict) {
        return EditConflict.newBuilder()
                .setSubject(conflict.subject().toString())
                .setField(conflict.field() == null ? "" : conflict.field())
                .setBase(JsonMessages.value(conflict.base()))
                .setTheirs(JsonMessages.value(conflict.theirs()))
                .setYours(JsonMessages.value(conflict.yours()))
                .setAuthor(conflict.author())
                .setCreateTime(Timestamps.toMessage(conflict.madeAt()))
                .setNumber(conflict.number())
                .build();
    }

    private static BadRequest violation(String field, String message) {
        return BadRequest.newBuilder()
                .addFieldViolations(
                        BadRequest.FieldViolation.newBuilder().setField(field).setDescription(message))
                .build();
    }

    private static RetryInfo retryAfter(String seconds) {
        com.google.protobuf.Duration delay = com.google.protobuf.Duration.newBuilder()
                .setSeconds(Long.parseLong(seconds))
                .build();
        return RetryInfo.newBuilder().setRetryDelay(delay).build();
    }
}
