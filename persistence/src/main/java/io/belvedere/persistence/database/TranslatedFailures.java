package io.belvedere.persistence.database;

import io.belvedere.problem.BelvedereException;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/** Stands around every store, so that what leaves it is in the caller's terms. */
public class TranslatedFailures {

    private final DatabaseFailures failures = new DatabaseFailures();

    @AroundInvoke
    Object translate(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (BelvedereException said) {
            throw said;
        } catch (RuntimeException failure) {
            throw failures.translate(failure)
                    .<RuntimeException>map(meaning -> meaning)
                    .orElse(failure);
        }
    }
}
