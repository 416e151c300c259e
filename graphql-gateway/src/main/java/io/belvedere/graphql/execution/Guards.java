package io.belvedere.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.Document;
import graphql.schema.DataFetcher;
import graphql.validation.ValidationError;
import java.util.List;

/** What looks at every request, in the order in which the engine comes to it; one for all, as it is asked at every field. */
final class Guards extends SimplePerformantInstrumentation {

    private final LimitGuard limits;
    private final List<OperationCheck> checks;

    Guards(LimitGuard limits, List<OperationCheck> checks) {
        this.limits = limits;
        this.checks = checks;
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        limits.checkInput(input);
        return input;
    }

    @Override
    public InstrumentationContext<Document> beginParse(
            InstrumentationExecutionParameters parameters, InstrumentationState state) {
        ExecutionInput input = parameters.getExecutionInput();
        return SimpleInstrumentationContext.whenCompleted((document, failure) -> limits.checkParsing(input, failure));
    }

    @Override
    public InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, InstrumentationState state) {
        limits.checkDocument(parameters.getExecutionInput(), parameters.getDocument());
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        checks.forEach(check -> check.check(parameters.getExecutionContext()));
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        return parameters.isTrivialDataFetcher()
                ? fetcher
                : DeadlineGuard.guarded(fetcher, parameters.getExecutionContext());
    }
}
