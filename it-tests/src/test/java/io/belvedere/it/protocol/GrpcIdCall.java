package io.belvedere.it.protocol;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.List;

/** A call of a method that takes ids: each of them is filled in, and as much of the rest as makes it a proper request. */
record GrpcIdCall(MethodDescriptor method) {

    static boolean takesAnId(MethodDescriptor method) {
        return method.getInputType().getFields().stream().anyMatch(GrpcIdCall::isId);
    }

    /** Whether it cannot be answered without the thing: not of a list in a folder, nor of many at once. */
    boolean namesOneThing() {
        return !method.getName().startsWith("Batch")
                && !method.getName().equals("EndPresence")
                && method.getInputType().getFields().stream()
                        .filter(GrpcIdCall::isId)
                        .anyMatch(field -> !field.getName().equals("folder_id")
                                && !field.getName().equals("parent_id"));
    }

    /** What the server says: the refusal, or the answer as text. */
    String answer(Channel channel, Ids ids) {
        String name = GrpcServices.pathOf(method);
        try {
            byte[] answer = Grpc.call(channel, name, request(ids).toByteArray());
            return DynamicMessage.parseFrom(method.getOutputType(), answer).toString();
        } catch (StatusRuntimeException refused) {
            GrpcRefusal refusal = GrpcRefusal.of(refused);
            return refusal.code() + " " + refusal.message() + " " + refusal.details();
        } catch (InvalidProtocolBufferException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private DynamicMessage request(Ids ids) {
        DynamicMessage.Builder request = DynamicMessage.newBuilder(method.getInputType());
        for (FieldDescriptor field : method.getInputType().getFields()) {
            if (isId(field)) {
                fill(request, field, ids.forField(field.getName()));
            } else if (field.getName().equals("etag")) {
                request.setField(field, "v1");
            } else if (field.getName().equals("commands")) {
                request.addRepeatedField(field, renaming(field));
            } else if (List.of("number", "from", "to").contains(field.getName())) {
                request.setField(field, 1L);
            } else if (List.of("title", "name", "text").contains(field.getName())) {
                request.setField(field, "Taken");
            }
        }
        return request.build();
    }

    private static void fill(DynamicMessage.Builder request, FieldDescriptor field, String id) {
        if (field.isRepeated()) {
            request.addRepeatedField(field, id);
        } else {
            request.setField(field, id);
        }
    }

    private static DynamicMessage renaming(FieldDescriptor commands) {
        return DynamicMessage.newBuilder(commands.getMessageType())
                .setField(commands.getMessageType().findFieldByName("rename"), "Taken")
                .build();
    }

    /** A request is the caller's own word. */
    private static boolean isId(FieldDescriptor field) {
        return field.getName().matches(".+_ids?") && !field.getName().equals("request_id");
    }
}
