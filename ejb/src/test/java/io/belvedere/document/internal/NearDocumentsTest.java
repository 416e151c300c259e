package io.belvedere.document.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.cache.internal.CacheContainer;
import io.belvedere.document.DocumentHash;
import io.belvedere.document.PersistedDocuments;
import io.belvedere.document.PersistedDocumentsContract;
import io.belvedere.tenant.TenantId;
import java.io.IOException;
import java.util.stream.IntStream;
import org.infinispan.Cache;
import org.infinispan.manager.EmbeddedCacheManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NearDocumentsTest extends PersistedDocumentsContract {

    private static final long ROOM = 1_048_576;
    private static final TenantId TENANT = new TenantId("acme");

    private final EmbeddedCacheManager manager = CacheContainer.local();
    private final Cache<String, String> shared = CacheContainer.openComputed(manager, "documents", ROOM);
    private final NearDocuments documents = new NearDocuments(ROOM, shared);

    @AfterEach
    void stop() throws IOException {
        manager.close();
    }

    @Override
    protected PersistedDocuments documents() {
        return documents;
    }

    @Test
    void find_knowsWhatAnotherNodeHasKept() {
        documents.keep(TENANT, DocumentHash.of("{ a }"), "{ a }");

        NearDocuments ofAnotherNode = new NearDocuments(ROOM, shared);

        assertThat(ofAnotherNode.find(TENANT, DocumentHash.of("{ a }"))).contains("{ a }");
    }

    @Test
    void find_stillKnowsWhatIsNearWhenTheClusterIsGone() {
        documents.keep(TENANT, DocumentHash.of("{ a }"), "{ a }");
        documents.keep(TENANT, DocumentHash.of("{ b }"), "{ b }");
        shared.clear();

        assertThat(documents.find(TENANT, DocumentHash.of("{ a }"))).contains("{ a }");
    }

    @Test
    void keep_takesNoMoreRoomThanThereIs() {
        IntStream.range(0, 200).forEach(i -> {
            String text = "# " + i + "x".repeat(100_000);
            documents.keep(TENANT, DocumentHash.of(text), text);
        });

        assertThat(shared.getAdvancedCache().getStats().getApproximateEntriesInMemory())
                .isLessThan(11);
        shared.clear();
        assertThat(IntStream.range(0, 200)
                        .mapToObj(i -> "# " + i + "x".repeat(100_000))
                        .filter(text ->
                                documents.find(TENANT, DocumentHash.of(text)).isPresent()))
                .hasSizeLessThan(6);
    }
}
