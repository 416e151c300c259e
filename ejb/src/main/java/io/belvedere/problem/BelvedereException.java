package io.belvedere.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one exception of the domain; what needs to say more extends it. The message is for the caller: it says what is wrong with which id, field and limit,
 * and never carries a secret or the text of a cause. Details repeat the parts for machines. It leaves the EJB container
 * unwrapped; the unit of work that it leaves is rolled back.
 */
public class BelvedereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient Map<String, String> details;

    public BelvedereException(Problem problem, String message, Map<String, String> details) {
        super(message);
        this.problem = problem;
        this.details = Map.copyOf(details);
    }

    public BelvedereException(Problem problem, String message) {
        this(problem, message, Map.of());
    }

    /** A value of {@code field} breaks a rule. The message reads on from the field's name. */
    public static BelvedereException invalid(String field, String rule) {
        return new BelvedereException(Problem.INVALID, field + " " + rule, Map.of("field", field));
    }

    public static BelvedereException notFound(String kind, Object id) {
        return new BelvedereException(
                Problem.NOT_FOUND, "no " + kind + " with id " + id, Map.of("kind", kind, "id", id.toString()));
    }

    /** The change was made on version {@code based}, while {@code current} is the stored one. */
    public static BelvedereException stale(String kind, Object id, long based, long current) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("kind", kind);
        details.put("id", id.toString());
        details.put("basedOnVersion", Long.toString(based));
        details.put("currentVersion", Long.toString(current));
        return new BelvedereException(
                Problem.CONFLICT,
                kind + " " + id + " is at version " + current + ", the change was made on version " + based,
                details);
    }

    /** Refuses a change that was made on another version than the current one. */
    public static void requireCurrent(String kind, Object id, long based, long current) {
        if (based != current) {
            throw stale(kind, id, based, current);
        }
    }

    /** One more {@code field} would be over {@code limit}. */
    public static BelvedereException overLimit(String field, long limit, String message) {
        return new BelvedereException(
                Problem.LIMIT_EXCEEDED, message, Map.of("field", field, "limit", Long.toString(limit)));
    }

    /** Not now; a caller may try again after the given time. */
    public static BelvedereException unavailable(String message, int retryAfterSeconds) {
        return new BelvedereException(
                Problem.UNAVAILABLE, message, Map.of("retryAfterSeconds", Integer.toString(retryAfterSeconds)));
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, String> details() {
        return details;
    }
}
