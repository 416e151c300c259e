package io.belvedere.it.protocol;

import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.belvedere.grpc.v1.CommentServiceProto;
import io.belvedere.grpc.v1.DashboardServiceProto;
import io.belvedere.grpc.v1.FolderServiceProto;
import io.belvedere.grpc.v1.IngestServiceProto;
import io.belvedere.grpc.v1.PresenceServiceProto;
import io.belvedere.grpc.v1.SnapshotServiceProto;
import io.belvedere.grpc.v1.StarServiceProto;
import io.belvedere.grpc.v1.TemplateServiceProto;
import java.util.List;
import java.util.stream.Stream;

/** Belvedere's own gRPC services. AccessIT holds the list complete. */
final class GrpcServices {

    private static final List<FileDescriptor> FILES = List.of(
            CommentServiceProto.getDescriptor(),
            DashboardServiceProto.getDescriptor(),
            FolderServiceProto.getDescriptor(),
            IngestServiceProto.getDescriptor(),
            PresenceServiceProto.getDescriptor(),
            SnapshotServiceProto.getDescriptor(),
            StarServiceProto.getDescriptor(),
            TemplateServiceProto.getDescriptor());

    private GrpcServices() {}

    static List<String> names() {
        return services().map(ServiceDescriptor::getFullName).toList();
    }

    static List<MethodDescriptor> methods() {
        return services().flatMap(service -> service.getMethods().stream()).toList();
    }

    /** Under which the method is called. */
    static String pathOf(MethodDescriptor method) {
        return method.getService().getFullName() + "/" + method.getName();
    }

    private static Stream<ServiceDescriptor> services() {
        return FILES.stream().flatMap(file -> file.getServices().stream());
    }
}
