package io.belvedere.grpc.server;

import io.belvedere.access.Authenticator;
import io.belvedere.grpc.call.ApplicationThreads;
import io.belvedere.performance.RequestMonitor;
import io.belvedere.settings.Settings;
import io.belvedere.transaction.Store;
import io.grpc.BindableService;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
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

    @Inject
    @ApplicationThreads
    private Executor threads;

    private GrpcServer server;

    @PostConstruct
    void start() {
        store.prepare();
        ServiceCatalog catalog =
                new ServiceCatalog(authenticator, monitor, endpoints.stream().toList());
        server = GrpcServer.start(GrpcSettings.from(settings), catalog, threads);
    }

    @PreDestroy
    void stop() {
        server.stop();
    }
}
