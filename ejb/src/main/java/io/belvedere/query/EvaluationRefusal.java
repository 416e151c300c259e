package io.belvedere.query;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.Map;

/** The query is well-formed and still has no answer: its data is not as it presumes, or it would take more than may be. */
public final class EvaluationRefusal extends BelvedereException {

    private static final long serialVersionUID = 1L;

    private EvaluationRefusal(Problem problem, String message, Map<String, String> details) {
        super(problem, message, details);
    }

    public static EvaluationRefusal of(String message) {
        return new EvaluationRefusal(Problem.INVALID, message, Map.of("field", "query"));
    }

    /** As the cause says, which is about a limit. */
    public static EvaluationRefusal ofLimit(BelvedereException cause) {
        return new EvaluationRefusal(Problem.LIMIT_EXCEEDED, String.valueOf(cause.getMessage()), cause.details());
    }
}
