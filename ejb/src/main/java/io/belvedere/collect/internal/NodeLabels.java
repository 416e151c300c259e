package io.belvedere.collect.internal;

import io.belvedere.collect.CollectSettings;
import io.belvedere.collect.internal.host.HostName;
import io.belvedere.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** What tells the series that this node makes from those of others. The same after each start, so that they go on. */
@ApplicationScoped
public class NodeLabels {

    private static final String JOB = "belvedere";
    private static final int DEFAULT_HTTP_PORT = 9080;

    @Inject
    private Settings settings;

    private String host = "";
    private String instance = "";

    @PostConstruct
    void read() {
        int port = settings.integer("belvedere.http.port", DEFAULT_HTTP_PORT, 1, 65_535);
        host = HostName.find();
        instance = CollectSettings.from(settings).instance().orElse(host + ":" + port);
        settings.refuseFaults();
    }

    public Map<String, String> common() {
        return Map.of("job", JOB, "instance", instance);
    }

    String host() {
        return host;
    }
}
