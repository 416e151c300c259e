package io.belvedere.transaction;

import java.util.function.Supplier;

/** Work on stores in memory, of which each call is a transaction of its own. */
public final class DirectTransactions implements Transactions {

    @Override
    public <T> T reading(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T editing(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T querying(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T ingesting(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T background(Supplier<T> work) {
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
