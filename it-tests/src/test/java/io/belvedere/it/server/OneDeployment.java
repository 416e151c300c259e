package io.belvedere.it.server;

import java.util.List;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.DeploymentEvent;
import org.jboss.arquillian.container.spi.event.StopSuiteContainers;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the shipped EAR deployed from one class of tests to the next, as long as they only look at it from outside: a
 * start of the application for each of them would be a third of the time of all.
 */
public final class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** Stands around what Arquillian does before and after a class. */
    @SuppressWarnings("NullAway.Init") // Arquillian injects what it needs
    public static final class Keeper {

        @Inject
        private Instance<DeploymentScenario> scenario;

        @Inject
        private Instance<ContainerRegistry> containers;

        @Inject
        private Event<DeploymentEvent> events;

        private @Nullable Deployment kept;

        public void deploy(@Observes EventContext<DeployManagedDeployments> beforeClass) {
            if (isFromOutside() && kept != null) {
                return;
            }
            undeployKept();
            beforeClass.proceed();
            if (isFromOutside()) {
                TestServer.awaitReady();
                kept = scenario.get().deployments().get(0);
            }
        }

        public void leave(@Observes EventContext<UnDeployManagedDeployments> afterClass) {
            if (!isFromOutside()) {
                afterClass.proceed();
            }
        }

        public void stop(@Observes EventContext<StopSuiteContainers> afterAll) {
            undeployKept();
            afterAll.proceed();
        }

        private boolean isFromOutside() {
            List<Deployment> deployments = scenario.get().deployments();
            return deployments.size() == 1
                    && !deployments.get(0).getDescription().testable();
        }

        private void undeployKept() {
            Deployment ended = kept;
            if (ended != null) {
                kept = null;
                Container<?> container =
                        containers.get().getContainer(ended.getDescription().getTarget());
                events.fire(new UnDeployDeployment(container, ended));
            }
        }
    }
}
