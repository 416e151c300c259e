package io.belvedere.persistence.database;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.transaction.FailureTranslator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/** What failures of JPA, JDBC and PostgreSQL mean, wherever in the chain of causes they are. */
@ApplicationScoped
public class DatabaseFailures implements FailureTranslator {

    private static final int RETRY_AFTER_SECONDS = 2;
    private static final int MAX_CAUSES = 50;

    @Override
    public Optional<BelvedereException> translate(RuntimeException failure) {
        Optional<BelvedereException> meaning = Stream.<Throwable>iterate(
                        failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .map(DatabaseFailures::meaning)
                .flatMap(Optional::stream)
                .findFirst();
        meaning.filter(found -> found != failure && found.getCause() == null)
                .ifPresent(found -> found.initCause(failure));
        return meaning;
    }

    private static Optional<BelvedereException> meaning(Throwable cause) {
        if (cause instanceof BelvedereException said) {
            return Optional.of(said);
        }
        if (cause instanceof OptimisticLockException) {
            return Optional.of(new BelvedereException(Problem.CONFLICT, "someone else changed this at the same time"));
        }
        if (cause instanceof XAException) {
            return Optional.of(BelvedereException.unavailable(
                    "the database went away; the change may nevertheless have been made", RETRY_AFTER_SECONDS));
        }
        return cause instanceof SQLException refusal
                ? SqlState.of(refusal).map(state -> state.meaning(refusal))
                : Optional.empty();
    }
}
