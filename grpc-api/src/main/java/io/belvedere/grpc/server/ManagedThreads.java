package io.belvedere.grpc.server;

import io.belvedere.grpc.call.ApplicationThreads;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.Executor;

/** Hands out the threads of the server under which the application runs. */
@ApplicationScoped
public class ManagedThreads {

    @Resource
    private ManagedExecutorService threads;

    @Resource
    private ContextService contexts;

    /**
     * A managed thread takes the context of whoever submits, and an event loop has none. So the context of whom this is
     * injected into, with its naming and class loader, is captured once and put around all work.
     */
    @Produces
    @ApplicationThreads
    Executor applicationThreads() {
        Executor here = contexts.currentContextExecutor();
        return work -> threads.execute(() -> here.execute(work));
    }
}
