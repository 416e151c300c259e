package io.belvedere.graphql.retention;

import io.belvedere.graphql.field.Arguments;
import io.belvedere.metric.LabelMatcher;
import io.belvedere.problem.BelvedereException;
import io.belvedere.retention.KeptDays;
import io.belvedere.retention.PinDraft;
import io.belvedere.retention.PolicyDraft;
import io.belvedere.retention.PolicyName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From inputs to what they say. */
final class RetentionInputs {

    private RetentionInputs() {}

    static PolicyName name(Arguments input) {
        return new PolicyName(input.text("name"));
    }

    static PolicyDraft policy(Arguments input) {
        return new PolicyDraft(name(input), input.whole("position"), matchers(input), kept(input.object("kept")));
    }

    static PinDraft pin(Arguments input) {
        return new PinDraft(matchers(input), instant(input, "from"), instant(input, "until"), input.text("reason"));
    }

    private static KeptDays kept(Arguments input) {
        return new KeptDays(input.whole("rawDays"), input.whole("fiveMinuteDays"), input.whole("oneHourDays"));
    }

    private static List<LabelMatcher> matchers(Arguments input) {
        return input.objects("matchers").stream()
                .map(matcher -> LabelMatcher.of(
                        matcher.text("name"), matcher.choice("kind", LabelMatcher.Kind.class), matcher.text("value")))
                .toList();
    }

    private static Instant instant(Arguments input, String name) {
        @Nullable Instant instant = input.findInstant(name);
        if (instant == null) {
            throw BelvedereException.invalid(name, "is missing");
        }
        return instant;
    }
}
