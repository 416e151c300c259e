package io.belvedere.query.internal;

import io.belvedere.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** Hands out what the settings say of queries. */
@ApplicationScoped
public class ConfiguredQueries {

    @Inject
    private Settings settings;

    private QuerySettings queries;
    private MemorySettings memory;

    @PostConstruct
    void read() {
        queries = QuerySettings.from(settings);
        memory = MemorySettings.from(settings);
        settings.refuseFaults();
    }

    /** Makes the bean at start-up, so that a faulty setting is found there. */
    void start(@Observes Startup startup) {}

    @Produces
    QuerySettings queries() {
        return queries;
    }

    @Produces
    MemorySettings memory() {
        return memory;
    }
}
