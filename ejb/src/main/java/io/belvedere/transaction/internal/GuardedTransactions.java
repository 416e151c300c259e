package io.belvedere.transaction.internal;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Transactions behind the {@link DatabaseGuard}, whose refusals it puts into the caller's terms. */
@ApplicationScoped
public class GuardedTransactions implements Transactions {

    private static final int RETRY_AFTER_SECONDS = 2;

    @Inject
    private DatabaseGuard guard;

    @Inject
    private ContainerTransactions transactions;

    @Override
    public <T> T reading(Supplier<T> work) {
        return joinOr(guard::reading, work);
    }

    @Override
    public <T> T editing(Supplier<T> work) {
        return joinOr(guard::editing, work);
    }

    @Override
    public <T> T querying(Supplier<T> work) {
        return joinOr(guard::querying, work);
    }

    @Override
    public <T> T ingesting(Supplier<T> work) {
        return joinOr(guard::ingesting, work);
    }

    @Override
    public <T> T background(Supplier<T> work) {
        return joinOr(guard::background, work);
    }

    @Override
    public boolean isUnderWay() {
        return transactions.isUnderWay();
    }

    @Override
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }

    private <T> T joinOr(Function<Supplier<T>, T> guarded, Supplier<T> work) {
        if (isUnderWay()) {
            return work.get();
        }
        try {
            return guarded.apply(work);
        } catch (StoreFailure failure) {
            throw failure.meaning();
        } catch (BulkheadException full) {
            throw BelvedereException.unavailable(
                    "the server is busy with other work of this kind", RETRY_AFTER_SECONDS);
        } catch (CircuitBreakerOpenException open) {
            throw BelvedereException.unavailable("the database is not reachable", RETRY_AFTER_SECONDS);
        } catch (TimeoutException tooLong) {
            throw new BelvedereException(
                    Problem.DEADLINE, "the database took too long; a change may nevertheless have been made");
        }
    }
}
