package io.belvedere.code.internal;

import io.belvedere.health.ReadyCondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/**
 * What is wrong with files of the provisioned folder, by file. A bad file is no reason to send this node no traffic, so
 * the condition is always fulfilled; it is there to be read.
 */
@Named("provisioning")
@ApplicationScoped
public class ProvisioningState implements ReadyCondition {

    private volatile Map<String, String> faults = Map.of();

    void report(Map<String, String> newFaults) {
        faults = Map.copyOf(newFaults);
    }

    @Override
    public State state() {
        return new State(true, faults);
    }
}
