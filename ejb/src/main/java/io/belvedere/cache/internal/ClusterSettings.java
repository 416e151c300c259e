package io.belvedere.cache.internal;

import io.belvedere.settings.Settings;

/** Whether this node is one of a cluster, and where the others reach it. */
public record ClusterSettings(boolean enabled, String name, String bindAddress, int bindPort) {

    public static final ClusterSettings DEFAULTS = new ClusterSettings(false, "belvedere", "127.0.0.1", 7800);

    /** How far above the port of the node that of its failure detection is. */
    static final int FAILURE_DETECTION_OFFSET = 100;

    public static ClusterSettings from(Settings settings) {
        return new ClusterSettings(
                settings.flag("belvedere.cluster.enabled", DEFAULTS.enabled),
                settings.text("belvedere.cluster.name").orElse(DEFAULTS.name),
                settings.text("belvedere.cluster.bind-address").orElse(DEFAULTS.bindAddress),
                settings.integer(
                        "belvedere.cluster.bind-port", DEFAULTS.bindPort, 1, 65_535 - FAILURE_DETECTION_OFFSET));
    }
}
