package io.belvedere.graphql.execution;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.validation.QueryComplexityLimits;
import io.belvedere.graphql.limit.DocumentCheck;
import io.belvedere.graphql.limit.Measure;
import io.belvedere.graphql.limit.RequestLimits;
import io.belvedere.graphql.limit.VariableCheck;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ends requests beyond the limits, each as early as it shows: by its length before anything is done, by its tokens while
 * it is parsed, by its shape before it is validated. A document from the cache has passed the last two already.
 */
final class LimitGuard {

    /** Entering one level of a selection or of a value takes the parser up to so many rules. */
    private static final int RULES_PER_LEVEL = 5;

    private final RequestLimits limits;
    private final ParserOptions parserOptions;

    LimitGuard(RequestLimits limits) {
        this.limits = limits;
        parserOptions = ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxCharacters(limits.of(Measure.CHARACTERS))
                        .maxTokens(limits.of(Measure.TOKENS))
                        // There are never more of these than characters.
                        .maxWhitespaceTokens(limits.of(Measure.CHARACTERS))
                        .maxRuleDepth(RULES_PER_LEVEL * limits.of(Measure.NESTING)));
    }

    /** What the engine is to know of the limits. It counts fields and depth too, but after its dearest check. */
    void prepare(GraphQLContext.Builder context) {
        context.put(ParserOptions.class, parserOptions);
        context.put(QueryComplexityLimits.KEY, QueryComplexityLimits.NONE);
    }

    /** Before anything is done for a request. */
    void checkInput(ExecutionInput input) {
        refuseBeyond(input, () -> {
            limits.require(Measure.CHARACTERS, input.getQuery().length());
            VariableCheck.check(input.getVariables(), limits);
        });
    }

    /** Tells a parser that was stopped by a limit from one that found a fault. */
    void checkParsing(ExecutionInput input, @Nullable Throwable failure) {
        Measure broken = broken(failure);
        if (broken != null) {
            throw aborted(input, limits.exceeded(broken));
        }
    }

    /** Before a document is validated. */
    void checkDocument(ExecutionInput input, Document document) {
        refuseBeyond(input, () -> DocumentCheck.check(document, limits));
    }

    private static @Nullable Measure broken(@Nullable Throwable failure) {
        if (failure instanceof ParseCancelledException) {
            return Measure.TOKENS;
        }
        return failure instanceof ParseCancelledTooDeepException ? Measure.NESTING : null;
    }

    private static void refuseBeyond(ExecutionInput input, Runnable check) {
        try {
            check.run();
        } catch (BelvedereException exceeded) {
            throw aborted(input, exceeded);
        }
    }

    private static AbortExecutionException aborted(ExecutionInput input, BelvedereException told) {
        RequestId id = Objects.requireNonNull(input.getGraphQLContext().get(RequestId.class));
        return new AbortExecutionException(List.of(CodedError.of(told, id)));
    }
}
