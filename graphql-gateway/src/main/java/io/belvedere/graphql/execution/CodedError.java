package io.belvedere.graphql.execution;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An error as it leaves: with a code and the request id among its extensions, and nothing of how the engine sees it. */
public final class CodedError implements GraphQLError {

    private static final long serialVersionUID = 1L;

    private final String message;
    private final String code;
    private final transient @Nullable List<SourceLocation> locations;
    private final transient @Nullable List<Object> path;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    CodedError(
            String message,
            String code,
            RequestId id,
            @Nullable List<SourceLocation> locations,
            @Nullable List<Object> path) {
        this.message = message;
        this.code = code;
        this.locations = locations;
        this.path = path;
        extensions.put("code", code);
        extensions.put("requestId", id.value());
    }

    /** What the domain told of the field at this place. Its details never replace the code or the request id. */
    public static CodedError of(
            BelvedereException told,
            RequestId id,
            @Nullable List<SourceLocation> locations,
            @Nullable List<Object> path) {
        CodedError error =
                new CodedError(String.valueOf(told.getMessage()), told.problem().name(), id, locations, path);
        new TreeMap<>(told.details()).forEach(error.extensions::putIfAbsent);
        return error;
    }

    /** What is wrong with a request as a whole. */
    public static CodedError of(BelvedereException told, RequestId id) {
        return of(told, id, null, null);
    }

    /** The same under a code that clients know from elsewhere. */
    public static CodedError of(String code, String message, RequestId id) {
        return new CodedError(message, code, id, null, null);
    }

    String code() {
        return code;
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorClassification.errorClassification(code);
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return extensions;
    }

    @Override
    public Map<String, Object> toSpecification() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("message", message);
        if (locations != null && !locations.isEmpty()) {
            members.put(
                    "locations",
                    locations.stream()
                            .map(place -> Map.of("line", place.getLine(), "column", place.getColumn()))
                            .toList());
        }
        if (path != null) {
            members.put("path", path);
        }
        members.put("extensions", extensions);
        return members;
    }
}
