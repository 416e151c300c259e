package io.belvedere.grpc.value;

import io.belvedere.edit.RequestId;
import org.jspecify.annotations.Nullable;

/** What callers name their commands by, to send them again. */
public final class RequestIds {

    private RequestIds() {}

    public static @Nullable RequestId toRequestId(String text) {
        return text.isEmpty() ? null : new RequestId(text);
    }
}
