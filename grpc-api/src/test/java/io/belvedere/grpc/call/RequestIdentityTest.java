package io.belvedere.grpc.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.grpc.testing.FakeAuthenticator;
import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.DashboardServiceGrpc.DashboardServiceBlockingStub;
import io.belvedere.grpc.v1.GetDashboardRequest;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.belvedere.performance.CompletedRequest;
import io.belvedere.performance.CompletedRequest.Protocol;
import io.belvedere.problem.Problem;
import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestIdentityTest {

    private final InProcessServer server = new InProcessServer();
    private final AtomicReference<Metadata> headers = new AtomicReference<>(new Metadata());
    private final AtomicReference<Metadata> trailers = new AtomicReference<>(new Metadata());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void call_echoesTheCallersRequestIdInHeadersAndTrailers() {
        capturing(server.editor(), "my-id-1").listDashboards(ListDashboardsRequest.getDefaultInstance());

        assertThat(headers().get(RequestIdentityInterceptor.REQUEST_ID)).isEqualTo("my-id-1");
        assertThat(trailers().getAll(RequestIdentityInterceptor.REQUEST_ID)).containsExactly("my-id-1");
    }

    @Test
    void call_replacesARequestIdThatIsUnfitForTheLog() {
        capturing(server.editor(), "my id {}").listDashboards(ListDashboardsRequest.getDefaultInstance());

        assertThat(headers().get(RequestIdentityInterceptor.REQUEST_ID)).hasSize(36);
    }

    @Test
    void call_tellsItsDurationInMilliseconds() {
        capturing(server.editor(), "my-id-1").listDashboards(ListDashboardsRequest.getDefaultInstance());

        assertThat(trailers().get(RequestIdentityInterceptor.RESPONSE_TIME)).matches("\\d+ms");
    }

    @Test
    void refusedCall_carriesItsRequestId() {
        Refusal refusal = Refusal.of(
                () -> capturing(server.anonymous(), "my-id-2").getDashboard(GetDashboardRequest.getDefaultInstance()));

        assertThat(refusal.trailer("x-request-id")).isEqualTo("my-id-2");
        assertThat(refusal.trailer("x-response-time")).matches("\\d+ms");
    }

    @Test
    void answeredCall_isReportedOnceWithItsMethod() throws InterruptedException {
        capturing(server.editor(), "my-id-1").listDashboards(ListDashboardsRequest.getDefaultInstance());

        CompletedRequest completed = server.monitor.next();
        assertThat(completed.protocol()).isEqualTo(Protocol.GRPC);
        assertThat(completed.operation()).isEqualTo("belvedere.v1.DashboardService/ListDashboards");
        assertThat(completed.id().value()).isEqualTo("my-id-1");
        assertThat(completed.problem()).isNull();
        assertThat(server.monitor.isEmpty()).isTrue();
    }

    @Test
    void refusedCall_isReportedWithItsProblem() throws InterruptedException {
        Refusal.of(() -> server.anonymous().getDashboard(GetDashboardRequest.getDefaultInstance()));

        assertThat(server.monitor.next().problem()).isEqualTo(Problem.UNAUTHENTICATED);
    }

    @Test
    void unknownMethod_isUnimplementedAndReportedUnderOneName() throws InterruptedException {
        Refusal refusal = Refusal.of(() -> callUnknownMethod(FakeAuthenticator.AUTHORIZATION));

        assertThat(refusal.code()).isEqualTo(Status.Code.UNIMPLEMENTED);
        CompletedRequest completed = server.monitor.next();
        assertThat(completed.operation()).isEqualTo(UnknownMethods.OPERATION);
        assertThat(completed.problem()).isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void unknownMethod_isNotToldToAnonymous() {
        Refusal refusal = Refusal.of(() -> callUnknownMethod(""));

        assertThat(refusal.code()).isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    private Metadata headers() {
        return Objects.requireNonNull(headers.get());
    }

    private Metadata trailers() {
        return Objects.requireNonNull(trailers.get());
    }

    private DashboardServiceBlockingStub capturing(DashboardServiceBlockingStub stub, String requestId) {
        return stub.withInterceptors(
                MetadataUtils.newCaptureMetadataInterceptor(headers, trailers),
                MetadataUtils.newAttachHeadersInterceptor(InProcessServer.metadata("x-request-id", requestId)));
    }

    private void callUnknownMethod(String authorization) {
        MethodDescriptor<GetDashboardRequest, GetDashboardRequest> method =
                MethodDescriptor.<GetDashboardRequest, GetDashboardRequest>newBuilder()
                        .setType(MethodType.UNARY)
                        .setFullMethodName("belvedere.v1.DashboardService/MadeUp")
                        .setRequestMarshaller(ProtoUtils.marshaller(GetDashboardRequest.getDefaultInstance()))
                        .setResponseMarshaller(ProtoUtils.marshaller(GetDashboardRequest.getDefaultInstance()))
                        .build();
        Metadata metadata = InProcessServer.metadata("authorization", authorization);
        ClientCalls.blockingUnaryCall(
                ClientInterceptors.intercept(server.channel, MetadataUtils.newAttachHeadersInterceptor(metadata)),
                method,
                CallOptions.DEFAULT,
                GetDashboardRequest.getDefaultInstance());
    }
}
