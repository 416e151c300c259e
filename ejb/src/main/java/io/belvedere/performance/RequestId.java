package io.belvedere.performance;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names one request in logs, answers and errors. */
public record RequestId(String value) {

    /** Header and gRPC metadata key, in lower case as HTTP/2 wants it. */
    public static final String HEADER = "x-request-id";

    /** Header and gRPC trailer with the milliseconds that the answer took. */
    public static final String RESPONSE_TIME_HEADER = "x-response-time";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

    /** The caller's own id if it is fit for a log line, else a new one. */
    public static RequestId ofHeader(@Nullable String header) {
        return header != null && FORM.matcher(header).matches()
                ? new RequestId(header)
                : new RequestId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
