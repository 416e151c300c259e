package io.belvedere.grpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.grpc.testing.FakeAuthenticator;
import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.v1.DashboardServiceGrpc;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc.ServerReflectionStub;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceCatalogTest {

    private final InProcessServer server = new InProcessServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void health_isToldOfEachService() {
        assertThat(health("")).isEqualTo(ServingStatus.SERVING);
        assertThat(health(DashboardServiceGrpc.SERVICE_NAME)).isEqualTo(ServingStatus.SERVING);
    }

    @Test
    void close_makesEveryServiceUnhealthy() {
        server.catalog.close();

        assertThat(health("")).isEqualTo(ServingStatus.NOT_SERVING);
        assertThat(health(DashboardServiceGrpc.SERVICE_NAME)).isEqualTo(ServingStatus.NOT_SERVING);
    }

    @Test
    void reflection_listsTheServices() {
        ServerReflectionStub stub = ServerReflectionGrpc.newStub(server.channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(
                        InProcessServer.metadata("authorization", FakeAuthenticator.AUTHORIZATION)));

        ServerReflectionResponse response = reflect(stub).join();

        assertThat(response.getListServicesResponse().getServiceList())
                .extracting(service -> service.getName())
                .contains(DashboardServiceGrpc.SERVICE_NAME, HealthGrpc.SERVICE_NAME);
    }

    @Test
    void reflection_isClosedToAnonymous() {
        CompletableFuture<ServerReflectionResponse> response = reflect(ServerReflectionGrpc.newStub(server.channel));

        assertThat(response.handle((answer, failure) ->
                                Status.fromThrowable(failure).getCode())
                        .join())
                .isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    private ServingStatus health(String service) {
        return HealthGrpc.newBlockingStub(server.channel)
                .check(HealthCheckRequest.newBuilder().setService(service).build())
                .getStatus();
    }

    private static CompletableFuture<ServerReflectionResponse> reflect(ServerReflectionStub stub) {
        CompletableFuture<ServerReflectionResponse> first = new CompletableFuture<>();
        StreamObserver<ServerReflectionRequest> requests =
                stub.serverReflectionInfo(new StreamObserver<ServerReflectionResponse>() {
                    @Override
                    public void onNext(ServerReflectionResponse response) {
                        first.complete(response);
                    }

                    @Override
                    public void onError(Throwable failure) {
                        first.completeExceptionally(failure);
                    }

                    @Override
                    public void onCompleted() {}
                });
        requests.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
        requests.onCompleted();
        return first;
    }
}
