package io.belvedere.graphql.wiring;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** The threads of the server, for what no request waits for. */
@Dependent
public class StreamThreads {

    @Resource
    private ManagedExecutorService threads;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Resource
    private ContextService contexts;

    /**
     * A managed thread takes the context of whoever submits, and whoever tells that a message has left has none. So the
     * context of the application, with its naming and class loader, is captured once and put around all work.
     */
    Executor executor() {
        Executor here = contexts.currentContextExecutor();
        return work -> threads.execute(() -> here.execute(work));
    }

    ScheduledExecutorService timer() {
        return timer;
    }
}
