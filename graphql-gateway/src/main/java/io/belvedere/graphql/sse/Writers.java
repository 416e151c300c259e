package io.belvedere.graphql.sse;

import io.belvedere.access.Caller;
import io.belvedere.graphql.stream.FewThreads;
import io.belvedere.tenant.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * The threads that write events. A client that does not read keeps the one that writes to it waiting, so those of a caller
 * are few, and with slow clients it holds up nobody but itself.
 */
final class Writers {

    private static final int OF_ONE_CALLER = 4;

    private final Executor threads;
    private final Map<Name, Shared> byCaller = new HashMap<>();

    Writers(Executor threads) {
        this.threads = threads;
    }

    private record Name(TenantId tenant, String caller) {

        static Name of(Caller caller) {
            return new Name(caller.tenant(), caller.name());
        }
    }

    /** For one stream of the caller, until it is released. */
    synchronized Executor take(Caller caller) {
        Shared shared =
                byCaller.computeIfAbsent(Name.of(caller), name -> new Shared(new FewThreads(threads, OF_ONE_CALLER)));
        shared.streams++;
        return shared.few;
    }

    synchronized void release(Caller caller) {
        byCaller.computeIfPresent(Name.of(caller), (name, shared) -> --shared.streams == 0 ? null : shared);
    }

    synchronized int callers() {
        return byCaller.size();
    }

    private static final class Shared {
        private final FewThreads few;
        private int streams;

        Shared(FewThreads few) {
            this.few = few;
        }
    }
}
