package io.belvedere.rest.prometheus;

import io.belvedere.http.JsonBytes;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.query.EvaluationRefusal;
import java.util.List;

/** An answer in the envelope that all answers of this API have. */
record Reply(int status, JsonBytes body) {

    static final String CUT = "results truncated due to limit";

    /** With what was found worth telling on the way; {@code data} is JSON. */
    static Reply success(JsonBytes data, List<String> warnings, List<String> infos) {
        JsonBytes body =
                new JsonBytes().raw("{\"status\":\"success\",\"data\":").append(data);
        texts(body, "warnings", warnings);
        texts(body, "infos", infos);
        return new Reply(200, body.raw('}'));
    }

    static Reply failure(BelvedereException failure) {
        Fault fault = Fault.of(failure);
        return new Reply(
                fault.status,
                new JsonBytes()
                        .raw("{\"status\":\"error\",\"errorType\":")
                        .string(fault.type)
                        .raw(",\"error\":")
                        .string(String.valueOf(failure.getMessage()))
                        .raw('}'));
    }

    private static void texts(JsonBytes body, String name, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        body.raw(",\"").raw(name).raw("\":[");
        for (int i = 0; i < texts.size(); i++) {
            body.raw(i == 0 ? "" : ",").string(texts.get(i));
        }
        body.raw(']');
    }

    /** What clients tell failures apart by. */
    private enum Fault {
        BAD_DATA(400, "bad_data"),
        EXECUTION(422, "execution"),
        TIMEOUT(503, "timeout"),
        UNAVAILABLE(503, "unavailable"),
        NOT_FOUND(404, "not_found"),
        FORBIDDEN(403, "forbidden"),
        UNAUTHENTICATED(401, "unauthenticated"),
        INTERNAL(500, "internal");

        private final int status;
        private final String type;

        Fault(int status, String type) {
            this.status = status;
            this.type = type;
        }

        static Fault of(BelvedereException failure) {
            return failure instanceof EvaluationRefusal ? EXECUTION : of(failure.problem());
        }

        private static Fault of(Problem problem) {
            return switch (problem) {
                case INVALID, CONFLICT -> BAD_DATA;
                case LIMIT_EXCEEDED -> EXECUTION;
                case DEADLINE -> TIMEOUT;
                case UNAVAILABLE -> UNAVAILABLE;
                case NOT_FOUND -> NOT_FOUND;
                case FORBIDDEN -> FORBIDDEN;
                case UNAUTHENTICATED -> UNAUTHENTICATED;
                case INTERNAL -> INTERNAL;
            };
        }
    }
}
