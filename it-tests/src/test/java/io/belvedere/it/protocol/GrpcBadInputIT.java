package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.protobuf.Message;
import io.belvedere.grpc.v1.AddRegionCommand;
import io.belvedere.grpc.v1.ChangeRegionCommand;
import io.belvedere.grpc.v1.Command;
import io.belvedere.grpc.v1.CreateDashboardRequest;
import io.belvedere.grpc.v1.DeleteDashboardRequest;
import io.belvedere.grpc.v1.EditDashboardRequest;
import io.belvedere.grpc.v1.GetDashboardRequest;
import io.belvedere.grpc.v1.GetLayoutRequest;
import io.belvedere.grpc.v1.ListDashboardsRequest;
import io.belvedere.grpc.v1.Placement;
import io.belvedere.grpc.v1.Widget;
import io.belvedere.grpc.v1.WidgetType;
import io.belvedere.it.server.ShippedEar;
import io.grpc.Status;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same for gRPC: the status for programs, the message for people, ErrorInfo and BadRequest for both. */
@ExtendWith(ArquillianExtension.class)
class GrpcBadInputIT {

    private static final String SERVICE = "belvedere.v1.DashboardService/";
    private static final String NOTHING = UUID.randomUUID().toString();

    private static TestTenant tenant;
    private static Graphql graphql;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShippedEar.alone();
    }

    /** One for all, since nothing that is refused changes it. */
    @BeforeAll
    static void enter() {
        tenant = TestTenant.create();
        graphql = new Graphql(tenant.editor());
    }

    static Stream<Arguments> invalidMessages() {
        return Stream.of(
                arguments("GetDashboard", GetDashboardRequest.getDefaultInstance(), "dashboard_id", "UUID"),
                arguments("GetDashboard", dashboard("7"), "dashboard_id", "UUID"),
                arguments("GetDashboard", dashboard("\0"), "dashboard_id", "UUID"),
                arguments(
                        "GetLayout",
                        GetLayoutRequest.newBuilder().setLayoutId("7").build(),
                        "layout_id",
                        "UUID"),
                arguments("ListDashboards", page(201, ""), "page_size", "1 to 200"),
                arguments("ListDashboards", page(-1, ""), "page_size", "1 to 200"),
                arguments("ListDashboards", page(1, "nonsense"), "page_token", "cursor"),
                arguments("CreateDashboard", titled(""), "title", ""),
                arguments("CreateDashboard", titled("x".repeat(201)), "title", "200"),
                arguments("CreateDashboard", titled("a\0b"), "title", ""),
                arguments("EditDashboard", renamed(""), "etag", "missing"),
                arguments("EditDashboard", renamed("7"), "etag", "not one of this server"),
                arguments("EditDashboard", renamed("v99999999999999999999"), "etag", "not one of this server"),
                arguments("EditDashboard", adding(region().clearPlacement()), "placement", "missing"),
                arguments("EditDashboard", adding(region().clearWidget()), "widget", "missing"),
                arguments(
                        "EditDashboard",
                        adding(region().setWidget(Widget.getDefaultInstance())),
                        "widget.type",
                        "missing or unknown"),
                arguments(
                        "EditDashboard",
                        adding(region().setWidget(Widget.newBuilder().setTypeValue(99))),
                        "widget.type",
                        "missing or unknown"),
                arguments(
                        "EditDashboard",
                        adding(region().setPlacement(Placement.newBuilder()
                                .setX(24)
                                .setWidth(1)
                                .setHeight(1))),
                        "x",
                        "0 to 23"),
                arguments(
                        "EditDashboard",
                        edit(Command.newBuilder()
                                .setChangeRegion(ChangeRegionCommand.newBuilder()
                                        .setLayoutId(NOTHING)
                                        .setRegionId("7")
                                        .setRetitle("x"))),
                        "region_id",
                        "UUID"));
    }

    private static Message dashboard(String id) {
        return GetDashboardRequest.newBuilder().setDashboardId(id).build();
    }

    private static Message page(int size, String token) {
        return ListDashboardsRequest.newBuilder()
                .setPageSize(size)
                .setPageToken(token)
                .build();
    }

    private static Message titled(String title) {
        return CreateDashboardRequest.newBuilder().setTitle(title).build();
    }

    private static Message renamed(String etag) {
        return EditDashboardRequest.newBuilder()
                .setDashboardId(NOTHING)
                .setEtag(etag)
                .addCommands(Command.newBuilder().setRename("x"))
                .build();
    }

    private static Message adding(AddRegionCommand.Builder region) {
        return edit(Command.newBuilder().setAddRegion(region));
    }

    private static Message edit(Command.Builder command) {
        return EditDashboardRequest.newBuilder()
                .setDashboardId(NOTHING)
                .setEtag("v1")
                .addCommands(command)
                .build();
    }

    private static AddRegionCommand.Builder region() {
        return AddRegionCommand.newBuilder()
                .setLayoutId(NOTHING)
                .setPlacement(Placement.newBuilder().setWidth(1).setHeight(1))
                .setWidget(Widget.newBuilder().setType(WidgetType.WIDGET_TYPE_STAT));
    }

    @ParameterizedTest
    @MethodSource("invalidMessages")
    void invalidMessage_isRefusedByFieldAndLimit(String method, Message message, String field, String limit) {
        GrpcRefusal refusal = refusal(method, message.toByteArray());

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.reason()).isEqualTo("INVALID");
        assertThat(refusal.fields()).containsExactly(field);
        assertThat(refusal.message()).contains(field).contains(limit);
    }

    @Test
    void bytesThatAreNoMessage_areInvalid() {
        GrpcRefusal refusal = refusal("GetDashboard", new byte[] {(byte) 0xff, 1, 2, 3});

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.reason()).isEqualTo("INVALID");
    }

    @Test
    void textThatIsNotUtf8_isInvalid() {
        byte[] titleOfTwoBytes = {0x0a, 2, 'a', (byte) 0xff};

        assertThat(refusal("CreateDashboard", titleOfTwoBytes).code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void messageThatIsTooLarge_isBeyondALimit() {
        byte[] message = titled("x".repeat(5_000_000)).toByteArray();

        GrpcRefusal refusal = Grpc.apart(
                tenant.editor(),
                channel -> Grpc.refusal(() -> Grpc.call(channel, SERVICE + "CreateDashboard", message)));

        assertThat(refusal.code()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    }

    @Test
    void unknownMethodAndService_areUnimplemented() {
        assertThat(refusal("DropTables", new byte[0]).code()).isEqualTo(Status.Code.UNIMPLEMENTED);
        assertThat(Grpc.refusal(() -> Grpc.call(Grpc.channel(tenant.viewer()), "no.Service/Call", new byte[0]))
                        .code())
                .isEqualTo(Status.Code.UNIMPLEMENTED);
    }

    @Test
    void unknownId_isNotFound() {
        GrpcRefusal refusal = refusal("GetDashboard", dashboard(NOTHING).toByteArray());

        assertThat(refusal.code()).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(refusal.message()).contains(NOTHING);
        assertThat(refusal.details()).containsEntry("kind", "dashboard").containsEntry("id", NOTHING);
    }

    @Test
    void staleEtag_isAborted() {
        Board board = Board.create(graphql, "Fleet");

        GrpcRefusal refusal = refusal(
                "DeleteDashboard",
                DeleteDashboardRequest.newBuilder()
                        .setDashboardId(board.dashboard())
                        .setEtag("v7")
                        .build()
                        .toByteArray());

        assertThat(refusal.code()).isEqualTo(Status.Code.ABORTED);
        assertThat(refusal.reason()).isEqualTo("CONFLICT");
        assertThat(refusal.details()).containsEntry("currentVersion", "1");
    }

    @Test
    void overlap_isInvalid() {
        Board board = Board.withRegions(graphql, "Fleet", 1);

        GrpcRefusal refusal = refusal(
                "EditDashboard",
                EditDashboardRequest.newBuilder()
                        .setDashboardId(board.dashboard())
                        .setEtag("v2")
                        .addCommands(Command.newBuilder().setAddRegion(region().setLayoutId(board.layout())))
                        .build()
                        .toByteArray());

        assertThat(refusal.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).containsExactly("placement");
    }

    private GrpcRefusal refusal(String method, byte[] message) {
        GrpcRefusal refusal = Grpc.refusal(() -> Grpc.call(Grpc.channel(tenant.editor()), SERVICE + method, message));
        assertThat(refusal.message()).doesNotContain("Exception", "at io.belvedere", "SQL");
        return refusal;
    }
}
