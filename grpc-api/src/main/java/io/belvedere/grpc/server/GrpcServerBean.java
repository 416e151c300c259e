package io.belvedere.grpc.server;

import io.belvedere.access.Authenticator;
import io.belvedere.performance.RequestMonitor;
import io.belvedere.settings.Settings;
import io.belvedere.transaction.Store;
import io.grpc.BindableService;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;

/**
 * Runs the gRPC server as long as the application, with every endpoint that the application has. It listens once the
 * store is ready, so that no caller meets a database that is still being migrated.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class GrpcServerBean {

    @Inject
    private Store store;

    @Inject
    private Settings settings;

    @Inject
    private Authenticator authenticator;

    @Inject
    private RequestMonitor monitor;

    @Inject
    @Any
    private Instance<BindableService> endpoints;

    @Resource
    private ManagedExecutorService threads;

    @Resource
    private ContextService contexts;

    private GrpcServer server;

    @PostConstruct
    void start() {
        store.prepare();
        ServiceCatalog catalog =
                new ServiceCatalog(authenticator, monitor, endpoints.stream().toList());
        server = GrpcServer.start(GrpcSettings.from(settings), catalog, applicationThreads());
    }

    @PreDestroy
    void stop() {
        server.stop();
    }

    /**
     * A managed thread takes the context of whoever submits, and an event loop has none. So this bean's own context, with
     * its naming and class loader, is captured once and put around every call.
     */
    private Executor applicationThreads() {
        Executor here = contexts.currentContextExecutor();
        return call -> threads.execute(() -> here.execute(call));
    }
}
