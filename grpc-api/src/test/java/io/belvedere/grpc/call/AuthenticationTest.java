package io.belvedere.grpc.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.CreateDashboardRequest;
import io.belvedere.grpc.v1.Dashboard;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {

    private final InProcessServer server = new InProcessServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void call_actsForTheCallerOfItsCredentials() {
        Dashboard created = server.editor()
                .createDashboard(
                        CreateDashboardRequest.newBuilder().setTitle("Mine").build())
                .getOutcome()
                .getDashboard();

        assertThat(created.getOwner()).isEqualTo("ed");
    }

    @Test
    void anonymousCall_isRefusedBeforeAnyWork() {
        Refusal refusal =
                Refusal.of(() -> server.anonymous().listDashboards(ListDashboardsRequest.getDefaultInstance()));

        assertThat(refusal.code()).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(refusal.errorInfo().getReason()).isEqualTo("UNAUTHENTICATED");
        assertThat(server.dashboards.calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer", "Basic %%%", "Digest x", ""})
    void wrongCredentials_areRefused(String authorization) {
        Refusal refusal = Refusal.of(() ->
                server.with("authorization", authorization).listDashboards(ListDashboardsRequest.getDefaultInstance()));

        assertThat(refusal.code()).isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @Test
    void health_isOpenToAnonymous() {
        ServingStatus status = HealthGrpc.newBlockingStub(server.channel)
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatus();

        assertThat(status).isEqualTo(ServingStatus.SERVING);
    }
}
