package io.belvedere.transaction.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.LocalBean;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/** The container's transactions. Called from below fault tolerance, so that each attempt has one of its own. */
@Stateless
@LocalBean
public class ContainerTransactions {

    @Resource
    private SessionContext context;

    @Resource
    private TransactionSynchronizationRegistry registry;

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public <T> T run(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            // Said here and not in the deployment descriptor: there it would also hold for the services, which have no
            // transaction to roll back, and the container logs an error for each refusal that passes them.
            context.setRollbackOnly();
            throw failure;
        }
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isUnderWay() {
        return registry.getTransactionKey() != null;
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void afterCommit(Runnable action) {
        registry.registerInterposedSynchronization(new AfterCommit(action));
    }

    private record AfterCommit(Runnable action) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing to do before the outcome is known
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                action.run();
            }
        }
    }
}
