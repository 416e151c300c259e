package io.belvedere.document.internal;

import io.belvedere.cache.internal.CacheContainer;
import io.belvedere.document.PersistedDocuments;
import io.belvedere.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** Opens the caches of documents in the size that is set. */
@ApplicationScoped
public class ConfiguredDocuments {

    private static final int DEFAULT_MEGABYTES = 16;

    @Inject
    private Settings settings;

    @Inject
    private CacheContainer caches;

    private long maxBytes;

    @PostConstruct
    void read() {
        maxBytes = 1_048_576L * settings.integer("belvedere.graphql.apq.max-megabytes", DEFAULT_MEGABYTES, 1, 1_024);
        settings.refuseFaults();
    }

    /** Makes the bean at start-up, so that a faulty setting is found there. */
    void start(@Observes Startup startup) {}

    @Produces
    @ApplicationScoped
    PersistedDocuments documents() {
        return new NearDocuments(maxBytes, caches.computed("documents", maxBytes));
    }
}
