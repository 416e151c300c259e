package io.belvedere.grpc.presence;

import static io.belvedere.grpc.call.Answers.answer;

import io.belvedere.grpc.call.CurrentCall;
import io.belvedere.grpc.v1.EndPresenceRequest;
import io.belvedere.grpc.v1.EndPresenceResponse;
import io.belvedere.grpc.v1.ListPresenceRequest;
import io.belvedere.grpc.v1.ListPresenceResponse;
import io.belvedere.grpc.v1.PresenceServiceGrpc;
import io.belvedere.grpc.v1.RenewPresenceRequest;
import io.belvedere.grpc.v1.RenewPresenceResponse;
import io.belvedere.grpc.value.DashboardIds;
import io.belvedere.presence.PresenceService;
import io.belvedere.presence.SessionId;
import io.grpc.stub.StreamObserver;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Presence for gRPC callers. What it throws is answered by the interceptors around it. */
@Dependent
public class PresenceEndpoint extends PresenceServiceGrpc.PresenceServiceImplBase {

    private final PresenceService presence;

    @Inject
    public PresenceEndpoint(PresenceService presence) {
        this.presence = presence;
    }

    @Override
    public void renewPresence(RenewPresenceRequest request, StreamObserver<RenewPresenceResponse> observer) {
        answer(
                observer,
                PresenceMessages.toMessage(presence.renew(
                        CurrentCall.caller(),
                        PresenceMessages.toSession(request),
                        PresenceMessages.toWhereabouts(request))));
    }

    @Override
    public void endPresence(EndPresenceRequest request, StreamObserver<EndPresenceResponse> observer) {
        presence.leave(CurrentCall.caller(), SessionId.parse("session_id", request.getSessionId()));
        answer(observer, EndPresenceResponse.getDefaultInstance());
    }

    @Override
    public void listPresence(ListPresenceRequest request, StreamObserver<ListPresenceResponse> observer) {
        ListPresenceResponse.Builder response = ListPresenceResponse.newBuilder();
        presence.of(CurrentCall.caller(), DashboardIds.toDashboardId(request.getDashboardId()))
                .forEach(present -> response.addPresences(PresenceMessages.toMessage(present)));
        answer(observer, response.build());
    }
}
