package io.belvedere.retention;

import io.belvedere.metric.LabelMatcher;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What somebody wants to keep: a stretch of time {@code [from, until)} of the series that meet every matcher, and why. Times are whole milliseconds. */
public record PinDraft(List<LabelMatcher> matchers, Instant from, Instant until, String reason) {

    private static final int MAX_REASON_LENGTH = 500;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    public PinDraft {
        matchers = MatcherRules.checked(matchers);
        from = from.truncatedTo(ChronoUnit.MILLIS);
        until = until.truncatedTo(ChronoUnit.MILLIS);
        if (from.isBefore(EARLIEST)) {
            throw BelvedereException.invalid("from", "is " + from + ", allowed is " + EARLIEST + " and later");
        }
        if (!until.isAfter(from) || until.isAfter(LATEST)) {
            throw BelvedereException.invalid(
                    "until", "is " + until + ", allowed is after " + from + " up to " + LATEST);
        }
        reason = Text.required("reason", reason, MAX_REASON_LENGTH);
    }
}
