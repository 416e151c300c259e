package io.belvedere.rest.status;

import io.belvedere.health.ReadyCondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * The conditions of the domain as checks of the container. They are made here because it asks every web module for the
 * checks that it sees: one in an EJB module would be told once by each.
 */
@ApplicationScoped
public class ReadyChecks {

    @Produces
    @Readiness
    HealthCheck database(@Named("database") ReadyCondition database) {
        return () -> response("database", database.state());
    }

    @Produces
    @Readiness
    HealthCheck cluster(@Named("cluster") ReadyCondition cluster) {
        return () -> response("cluster", cluster.state());
    }

    @Produces
    @Readiness
    HealthCheck provisioning(@Named("provisioning") ReadyCondition provisioning) {
        return () -> response("provisioning", provisioning.state());
    }

    @Produces
    @Readiness
    HealthCheck samples(@Named("samples") ReadyCondition samples) {
        return () -> response("samples", samples.state());
    }

    private static HealthCheckResponse response(String name, ReadyCondition.State state) {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(name).status(state.fulfilled());
        state.facts().forEach(response::withData);
        return response.build();
    }
}
