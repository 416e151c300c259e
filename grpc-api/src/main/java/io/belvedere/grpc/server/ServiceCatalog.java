package io.belvedere.grpc.server;

import io.belvedere.access.Authenticator;
import io.belvedere.grpc.call.AuthenticationInterceptor;
import io.belvedere.grpc.call.DeadlineInterceptor;
import io.belvedere.grpc.call.LastingCalls;
import io.belvedere.grpc.call.ProblemInterceptor;
import io.belvedere.grpc.call.RequestIdentityInterceptor;
import io.belvedere.grpc.call.UnknownMethods;
import io.belvedere.performance.RequestMonitor;
import io.grpc.BindableService;
import io.grpc.ServerBuilder;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.util.List;

/**
 * What the server offers: the endpoints, their health and their reflection, all behind the same interceptors. Health
 * says NOT_SERVING until {@link #open()} and again from {@link #close()} on.
 */
public final class ServiceCatalog {

    private final Authenticator authenticator;
    private final RequestMonitor monitor;
    private final List<ServerServiceDefinition> services;
    private final List<LastingCalls> lasting;
    private final HealthStatusManager health = new HealthStatusManager();

    public ServiceCatalog(Authenticator authenticator, RequestMonitor monitor, List<BindableService> endpoints) {
        this.authenticator = authenticator;
        this.monitor = monitor;
        this.services = endpoints.stream().map(BindableService::bindService).toList();
        this.lasting = endpoints.stream()
                .filter(LastingCalls.class::isInstance)
                .map(LastingCalls.class::cast)
                .toList();
        tell(ServingStatus.NOT_SERVING);
    }

    public void addTo(ServerBuilder<?> server) {
        services.forEach(service -> server.addService(parsedWithin(service)));
        server.addService(parsedWithin(health.getHealthService().bindService()));
        server.addService(parsedWithin(ProtoReflectionServiceV1.newInstance().bindService()));
        server.fallbackHandlerRegistry(new UnknownMethods());
        // The one added last sees a call first.
        server.intercept(new AuthenticationInterceptor(authenticator));
        server.intercept(new DeadlineInterceptor());
        server.intercept(new ProblemInterceptor());
        server.intercept(new RequestIdentityInterceptor(monitor));
    }

    public void open() {
        tell(ServingStatus.SERVING);
    }

    /** Says that the server stops, to those who look and to those whose calls would last. */
    public void close() {
        health.enterTerminalState();
        lasting.forEach(LastingCalls::drain);
    }

    private void tell(ServingStatus status) {
        health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, status);
        services.forEach(
                service -> health.setStatus(service.getServiceDescriptor().getName(), status));
    }

    /** Parses requests inside the interceptors, so that a malformed one is answered like any other bad input. */
    private static ServerServiceDefinition parsedWithin(ServerServiceDefinition service) {
        return ServerInterceptors.useInputStreamMessages(service);
    }
}
