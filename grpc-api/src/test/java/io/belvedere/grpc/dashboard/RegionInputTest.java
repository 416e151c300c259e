package io.belvedere.grpc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.belvedere.grpc.testing.FakeAuthenticator;
import io.belvedere.grpc.testing.InProcessServer;
import io.belvedere.grpc.testing.Refusal;
import io.belvedere.grpc.v1.AddRegionCommand;
import io.belvedere.grpc.v1.ChangeRegionCommand;
import io.belvedere.grpc.v1.Command;
import io.belvedere.grpc.v1.DashboardServiceGrpc;
import io.belvedere.grpc.v1.EditDashboardRequest;
import io.belvedere.grpc.v1.Placement;
import io.belvedere.grpc.v1.Widget;
import io.belvedere.grpc.v1.WidgetType;
import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegionInputTest {

    private static final String ID = UUID.randomUUID().toString();
    private final InProcessServer server = new InProcessServer();
    private final AddRegionCommand.Builder request = AddRegionCommand.newBuilder()
            .setLayoutId(ID)
            .setPlacement(Placement.newBuilder().setWidth(1).setHeight(1))
            .setWidget(Widget.newBuilder().setType(WidgetType.WIDGET_TYPE_STAT));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void addRegion_refusesAMissingPlacement() {
        request.clearPlacement();

        assertRefused("placement");
    }

    @Test
    void addRegion_refusesAMissingWidget() {
        request.clearWidget();

        assertRefused("widget");
    }

    @Test
    void addRegion_refusesAnUnspecifiedWidgetType() {
        request.getWidgetBuilder().clearType();

        assertRefused("widget.type");
    }

    @Test
    void addRegion_refusesAWidgetTypeFromTheFuture() {
        request.getWidgetBuilder().setTypeValue(4711);

        assertRefused("widget.type");
    }

    @Test
    void addRegion_refusesAnOptionWithoutAKind() {
        request.getWidgetBuilder().setOptions(Struct.newBuilder().putFields("unit", Value.getDefaultInstance()));

        assertRefused("widget.options");
    }

    @Test
    void addRegion_refusesAPlacementOffTheGrid() {
        request.getPlacementBuilder().setX(24);

        assertRefused("x");
    }

    @Test
    void addRegion_refusesANumberThatJsonDoesNotHave() {
        request.getWidgetBuilder()
                .setOptions(Struct.newBuilder()
                        .putFields(
                                "limit",
                                Value.newBuilder().setNumberValue(Double.NaN).build()));

        assertRefused("options");
    }

    @Test
    void addRegion_refusesOptionsNestedTooDeepToBeRead() {
        Value deep = Value.newBuilder().setBoolValue(true).build();
        for (int level = 0; level < 60; level++) {
            deep = Value.newBuilder()
                    .setStructValue(Struct.newBuilder().putFields("a", deep))
                    .build();
        }
        request.getWidgetBuilder().setOptions(Struct.newBuilder().putFields("a", deep));

        assertRefused("request");
    }

    @Test
    void addRegion_refusesAMalformedLayoutId() {
        request.setLayoutId("nope");

        assertRefused("layout_id");
    }

    @Test
    void changeRegion_refusesAMalformedRegionId() {
        Refusal refusal = refusalOf(Command.newBuilder()
                .setChangeRegion(ChangeRegionCommand.newBuilder()
                        .setLayoutId(ID)
                        .setRegionId("nope")
                        .setRetitle("x")));

        assertThat(refusal.fields()).containsExactly("region_id");
    }

    @Test
    void changeRegion_refusesToChangeNothing() {
        Refusal refusal = refusalOf(Command.newBuilder()
                .setChangeRegion(
                        ChangeRegionCommand.newBuilder().setLayoutId(ID).setRegionId(ID)));

        assertThat(refusal.fields()).containsExactly("change_region");
    }

    @Test
    void commandThatSaysNothing_isRefused() {
        assertThat(refusalOf(Command.newBuilder()).fields()).containsExactly("commands");
    }

    @Test
    void bytesThatAreNoMessage_areInvalid() {
        Refusal refusal = Refusal.of(this::callWithNoise);

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).containsExactly("request");
    }

    private void assertRefused(String field) {
        Refusal refusal = refusalOf(Command.newBuilder().setAddRegion(request));

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).containsExactly(field);
    }

    private Refusal refusalOf(Command.Builder command) {
        return Refusal.of(() -> server.editor()
                .editDashboard(EditDashboardRequest.newBuilder()
                        .setDashboardId(ID)
                        .setEtag("v1")
                        .addCommands(command)
                        .build()));
    }

    private void callWithNoise() {
        MethodDescriptor.Marshaller<byte[]> raw = new MethodDescriptor.Marshaller<>() {
            @Override
            public InputStream stream(byte[] bytes) {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public byte[] parse(InputStream stream) {
                return new byte[0];
            }
        };
        ClientCalls.blockingUnaryCall(
                ClientInterceptors.intercept(
                        server.channel,
                        MetadataUtils.newAttachHeadersInterceptor(
                                InProcessServer.metadata("authorization", FakeAuthenticator.AUTHORIZATION))),
                DashboardServiceGrpc.getEditDashboardMethod().toBuilder(raw, raw)
                        .build(),
                CallOptions.DEFAULT,
                "not protobuf at all".getBytes(StandardCharsets.UTF_8));
    }
}
