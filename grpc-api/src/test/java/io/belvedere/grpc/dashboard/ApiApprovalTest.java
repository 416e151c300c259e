package io.belvedere.grpc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.belvedere.grpc.v1.CommentServiceProto;
import io.belvedere.grpc.v1.DashboardProto;
import io.belvedere.grpc.v1.DashboardServiceProto;
import io.belvedere.grpc.v1.EditProto;
import io.belvedere.grpc.v1.FolderServiceProto;
import io.belvedere.grpc.v1.IngestServiceProto;
import io.belvedere.grpc.v1.LayoutProto;
import io.belvedere.grpc.v1.PresenceServiceProto;
import io.belvedere.grpc.v1.SnapshotServiceProto;
import io.belvedere.grpc.v1.StarServiceProto;
import io.belvedere.grpc.v1.TemplateServiceProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A change of the API fails here first, so that it is seen and meant. */
class ApiApprovalTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved/belvedere.v1.txt");
    private static final Path ACTUAL = Path.of("target/belvedere.v1.txt");
    private static final List<FileDescriptor> FILES = List.of(
            DashboardProto.getDescriptor(),
            LayoutProto.getDescriptor(),
            EditProto.getDescriptor(),
            DashboardServiceProto.getDescriptor(),
            FolderServiceProto.getDescriptor(),
            IngestServiceProto.getDescriptor(),
            StarServiceProto.getDescriptor(),
            CommentServiceProto.getDescriptor(),
            PresenceServiceProto.getDescriptor(),
            SnapshotServiceProto.getDescriptor(),
            TemplateServiceProto.getDescriptor());

    @Test
    void api_isTheApprovedOne() throws IOException {
        String actual = FILES.stream().map(ApiApprovalTest::describe).collect(Collectors.joining("\n"));

        Files.writeString(ACTUAL, actual);
        assertThat(actual)
                .as("The gRPC API has changed. If this is meant, approve it with: cp %s %s", ACTUAL, APPROVED)
                .isEqualTo(Files.readString(APPROVED));
    }

    @Test
    void files_areAllThatThereAre() throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("src/main/proto/belvedere/v1"))) {
            assertThat(sources.map(source -> "belvedere/v1/" + source.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(
                            FILES.stream().map(FileDescriptor::getName).toList());
        }
    }

    @Test
    void methods_haveRequestsAndResponsesOfTheirOwn() {
        Stream<MethodDescriptor> methods = FILES.stream()
                .flatMap(file -> file.getServices().stream())
                .flatMap(service -> service.getMethods().stream());

        assertThat(methods).allSatisfy(method -> {
            assertThat(method.getInputType().getName()).isEqualTo(method.getName() + "Request");
            assertThat(method.getOutputType().getName()).isEqualTo(method.getName() + "Response");
        });
    }

    @Test
    void enums_beginUnspecifiedAndCarryTheirNameInEachValue() {
        Stream<EnumDescriptor> enums = FILES.stream().flatMap(file -> file.getEnumTypes().stream());

        assertThat(enums).allSatisfy(type -> {
            String prefix =
                    type.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + "_";
            assertThat(type.getValues().get(0).getName()).isEqualTo(prefix + "UNSPECIFIED");
            assertThat(type.getValues())
                    .allSatisfy(value -> assertThat(value.getName()).startsWith(prefix));
        });
    }

    private static String describe(FileDescriptor file) {
        StringBuilder text = new StringBuilder("file " + file.getFullName() + " package " + file.getPackage() + "\n");
        file.getServices().forEach(service -> describe(service, text));
        file.getMessageTypes().forEach(message -> describe(message, text));
        file.getEnumTypes().forEach(type -> describe(type, text));
        return text.toString();
    }

    private static void describe(ServiceDescriptor service, StringBuilder text) {
        text.append("\nservice ").append(service.getName()).append('\n');
        for (MethodDescriptor method : service.getMethods()) {
            text.append("  ").append(method.getName()).append('(');
            text.append(method.isClientStreaming() ? "stream " : "")
                    .append(method.getInputType().getFullName());
            text.append(") -> ").append(method.isServerStreaming() ? "stream " : "");
            text.append(method.getOutputType().getFullName()).append('\n');
        }
    }

    private static void describe(Descriptor message, StringBuilder text) {
        text.append("\nmessage ").append(message.getName()).append('\n');
        for (FieldDescriptor field : message.getFields()) {
            text.append("  ")
                    .append(field.getNumber())
                    .append(' ')
                    .append(field.getName())
                    .append(": ");
            text.append(field.isRepeated() ? "repeated " : "")
                    .append(type(field))
                    .append('\n');
        }
        message.getNestedTypes().forEach(nested -> describe(nested, text));
    }

    private static void describe(EnumDescriptor type, StringBuilder text) {
        text.append("\nenum ").append(type.getName()).append('\n');
        type.getValues().forEach(value -> text.append("  ")
                .append(value.getNumber())
                .append(' ')
                .append(value.getName())
                .append('\n'));
    }

    private static String type(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case MESSAGE -> field.getMessageType().getFullName();
            case ENUM -> field.getEnumType().getFullName();
            default -> field.getType().name().toLowerCase(Locale.ROOT);
        };
    }
}
