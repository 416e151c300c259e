package io.belvedere.admission;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.time.Duration;
import java.util.Map;

/**
 * Whether a request was admitted, and what is left of the quota.
 *
 * @param remaining how many more there may be at once, as far as this node knows
 * @param reset how long until the next one may be, if this was refused; else until the bucket is full
 */
public record Admission(boolean isAdmitted, Quota quota, long remaining, Duration reset) {

    /** Why a request of the subject's was not admitted. */
    public BelvedereException refusal(Subject subject) {
        return new BelvedereException(
                Problem.LIMIT_EXCEEDED,
                "there are more than %d requests in %d seconds %s"
                        .formatted(
                                quota.requests(),
                                seconds(quota.window()),
                                subject.kind() == Subject.Kind.CALLER ? "by this caller" : "from this address"),
                Map.of(
                        "counted", "requests",
                        "limit", Long.toString(quota.requests()),
                        "retryAfterSeconds", Long.toString(seconds(reset))));
    }

    /** Rounded up, as nothing is there any sooner. */
    public static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
