package io.belvedere.transaction.internal;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.transaction.FailureTranslator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * The edge to the database. A class of work is a method: its own bulkhead, time limit and circuit breaker, whose numbers
 * come from the settings table by way of {@code microprofile-config.properties}. A breaker counts only failures of the
 * store; a caller's mistake never opens it. The time limit cannot interrupt JDBC, where the statement time-out acts first.
 */
@ApplicationScoped
public class DatabaseGuard {

    @Inject
    private ContainerTransactions transactions;

    @Inject
    private FailureTranslator failures;

    @Bulkhead
    @Timeout
    @CircuitBreaker(failOn = StoreFailure.class)
    public <T> T reading(Supplier<T> work) {
        return inTransaction(work);
    }

    @Bulkhead
    @Timeout
    @CircuitBreaker(failOn = StoreFailure.class)
    public <T> T editing(Supplier<T> work) {
        return inTransaction(work);
    }

    @Bulkhead
    @Timeout
    @CircuitBreaker(failOn = StoreFailure.class)
    public <T> T querying(Supplier<T> work) {
        return inTransaction(work);
    }

    @Bulkhead
    @Timeout
    @CircuitBreaker(failOn = StoreFailure.class)
    public <T> T ingesting(Supplier<T> work) {
        return inTransaction(work);
    }

    @Bulkhead
    @Timeout
    @CircuitBreaker(failOn = StoreFailure.class)
    public <T> T background(Supplier<T> work) {
        return inTransaction(work);
    }

    private <T> T inTransaction(Supplier<T> work) {
        try {
            return transactions.run(work);
        } catch (RuntimeException failure) {
            throw classified(failure);
        }
    }

    private RuntimeException classified(RuntimeException failure) {
        Optional<BelvedereException> meaning = meaning(failure);
        if (meaning.isEmpty()) {
            return failure;
        }
        Problem problem = meaning.get().problem();
        boolean ofTheStore = problem == Problem.UNAVAILABLE || problem == Problem.DEADLINE;
        return ofTheStore ? new StoreFailure(meaning.get(), failure) : meaning.get();
    }

    private Optional<BelvedereException> meaning(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BelvedereException said) {
                return Optional.of(said);
            }
        }
        return failures.translate(failure);
    }
}
