package io.belvedere.edit;

import io.belvedere.problem.BelvedereException;

/** Chosen by a caller for one edit, so that sending it twice edits once. Unique among the edits of its author. */
public record RequestId(String value) {

    private static final int MAX_LENGTH = 100;

    public RequestId {
        if (value.isEmpty() || value.length() > MAX_LENGTH || value.chars().anyMatch(RequestId::isForbidden)) {
            throw BelvedereException.invalid("request id", "must be 1 to " + MAX_LENGTH + " visible ASCII characters");
        }
    }

    private static boolean isForbidden(int character) {
        return character <= ' ' || character > '~';
    }

    @Override
    public String toString() {
        return value;
    }
}
