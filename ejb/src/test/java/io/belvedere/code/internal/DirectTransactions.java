package io.belvedere.code.internal;

import io.belvedere.transaction.Transactions;
import java.util.function.Supplier;

/** Work that is just done, for stores that need no transaction. */
final class DirectTransactions implements Transactions {

    @Override
    public <T> T reading(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T editing(Supplier<T> work) {
        return work.get();
    }

    @Override
    public boolean isUnderWay() {
        return false;
    }

    @Override
    public void afterCommit(Runnable action) {
        action.run();
    }
}
