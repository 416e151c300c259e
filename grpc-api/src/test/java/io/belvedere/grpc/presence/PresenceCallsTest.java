package io.belvedere.grpc.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.grpc.testing.FakeAuthenticator;
import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.CreateDashboardRequest;
import io.belvedere.grpc.v1.EditOutcome;
import io.belvedere.grpc.v1.EndPresenceRequest;
import io.belvedere.grpc.v1.ListPresenceRequest;
import io.belvedere.grpc.v1.Presence;
import io.belvedere.grpc.v1.PresenceServiceGrpc;
import io.belvedere.grpc.v1.PresenceServiceGrpc.PresenceServiceBlockingStub;
import io.belvedere.grpc.v1.RenewPresenceRequest;
import io.belvedere.grpc.v1.RenewPresenceResponse;
import io.grpc.Status;
import io.grpc.stub.MetadataUtils;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PresenceCallsTest {

    private final InProcessServer server = new InProcessServer();
    private final PresenceServiceBlockingStub presence = PresenceServiceGrpc.newBlockingStub(server.channel)
            .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(
                    InProcessServer.metadata("authorization", FakeAuthenticator.AUTHORIZATION)));
    private final EditOutcome created = server.editor()
            .createDashboard(
                    CreateDashboardRequest.newBuilder().setTitle("Plant").build())
            .getOutcome();
    private final RenewPresenceRequest.Builder request = RenewPresenceRequest.newBuilder()
            .setDashboardId(created.getDashboard().getId())
            .setLayoutId(created.getLayouts(0).getId());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void renew_joinsAndSaysWhenToComeAgain() {
        RenewPresenceResponse joined = presence.renewPresence(request.build());

        assertThat(joined.getRenewAfter().getSeconds()).isPositive();
        assertThat(joined.getPresence().getUser()).isEqualTo("ed");
        assertThat(present()).containsExactly(joined.getPresence());
    }

    @Test
    void end_leaves() {
        Presence joined = presence.renewPresence(request.build()).getPresence();

        presence.endPresence(EndPresenceRequest.newBuilder()
                .setSessionId(joined.getSessionId())
                .build());

        assertThat(present()).isEmpty();
    }

    @Test
    void renew_refusesAMalformedSession() {
        Refusal refusal = Refusal.of(
                () -> presence.renewPresence(request.setSessionId("nope").build()));

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).containsExactly("session_id");
    }

    private List<Presence> present() {
        return presence.listPresence(ListPresenceRequest.newBuilder()
                        .setDashboardId(request.getDashboardId())
                        .build())
                .getPresencesList();
    }
}
