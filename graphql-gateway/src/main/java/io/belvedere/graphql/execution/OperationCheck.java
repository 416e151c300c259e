package io.belvedere.graphql.execution;

import graphql.execution.ExecutionContext;

/** Looks at an operation before it is executed, and throws what ends the request if it may not be. */
interface OperationCheck {

    void check(ExecutionContext execution);
}
