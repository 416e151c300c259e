package io.belvedere.graphql.http;

import io.belvedere.http.HttpRefusal;
import io.belvedere.http.JsonBody;
import io.belvedere.problem.BelvedereException;

/** Refuses arrays of requests where none are taken, and those with too many before the first of these is read. */
final class BatchGuard implements JsonBody.ArrayVisitor {

    private final int maxRequests;

    BatchGuard(int maxRequests) {
        this.maxRequests = maxRequests;
    }

    @Override
    public void begin() {
        if (maxRequests == 0) {
            throw BelvedereException.invalid(
                    "body", "must be a JSON object; belvedere.graphql.max-batch decides whether it may be an array");
        }
    }

    @Override
    public void item(int number) {
        if (number > maxRequests) {
            throw HttpRefusal.tooMany("requests", maxRequests);
        }
    }
}
