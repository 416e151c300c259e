package io.belvedere.persistence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.ingest.ProducerTurn;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.metric.MetricType;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.sample.LogEntry;
import io.belvedere.sample.SampleLog;
import io.belvedere.sample.SampleLogContract;
import io.belvedere.sample.SeriesCatalog;
import io.belvedere.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbcSampleLogIT extends SampleLogContract {

    private static final int PATIENCE_SECONDS = 30;

    private final TestStore store = new TestStore();
    private final SampleLog log = store.transactional(SampleLog.class, JdbcSampleLog::new);
    private final SeriesCatalog catalog = store.transactional(SeriesCatalog.class, JdbcSeriesCatalog::new);

    @Override
    protected SampleLog log() {
        return log;
    }

    @Override
    protected SeriesCatalog catalog() {
        return catalog;
    }

    @Override
    protected TenantId newTenant() {
        return store.newTenant();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void append_thatIsRolledBackLeavesNothing() {
        TenantId tenant = newTenant();
        int writer = log.newWriter("node", NOON);
        SampleLog.Group group = new SampleLog.Group(
                new ProducerTurn("p", 1),
                List.of(labels("a")),
                Map.of("up", new MetricMetadata(MetricType.GAUGE, "", "")),
                new LogEntry(tenant, new int[] {-1}, new long[] {1}, new double[] {1}));

        assertThatThrownBy(() -> store.inTransaction(entities -> {
                    new JdbcSampleLog(entities).append(writer, 1, List.of(group), NOON);
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");

        assertThat(log.lastSequence(writer)).isZero();
        assertThat(log.read(Map.of(), 10)).isEmpty();
        assertThat(catalog.forEach(0, (owner, ref, labels) -> {})).isZero();
        assertThat(catalog.metadata(tenant)).isEmpty();
        assertThat(log.append(writer, 1, List.of(group), NOON).get(0).isRepeated())
                .isFalse();
    }

    @Test
    void delete_thatIsRolledBackLeavesAll() {
        int writer = log.newWriter("node", NOON);
        log.append(writer, 1, List.of(aGroup(newTenant(), null, "a", 0)), NOON);

        assertThatThrownBy(() -> store.inTransaction(entities -> {
                    new JdbcSampleLog(entities).delete(Map.of(writer, 1L), NOON.plusSeconds(1), 10);
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");

        assertThat(log.read(Map.of(), 10)).hasSize(1);
    }

    @Test
    void lastSequence_waitsForAnAppendThatIsUnderWay() throws Exception {
        TenantId tenant = newTenant();
        int writer = log.newWriter("node", NOON);
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Void> append = CompletableFuture.runAsync(() -> store.inTransaction(entities -> {
            new JdbcSampleLog(entities).append(writer, 1, List.of(aGroup(tenant, null, "a", 0)), NOON);
            appended.countDown();
            await(asked);
            return tenant;
        }));
        await(appended);

        CompletableFuture<Long> last = CompletableFuture.supplyAsync(() -> log.lastSequence(writer));
        awaitWaiting();
        asked.countDown();

        assertThat(last.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(1);
        append.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Returns once a transaction of this database waits for another. */
    private void awaitWaiting() {
        store.inTransaction(entities -> {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (entities.createNativeQuery("select pid from pg_locks where not granted")
                    .getResultList()
                    .isEmpty()) {
                assertThat(System.nanoTime()).isLessThan(until);
                Thread.onSpinWait();
            }
            return until;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void append_ofATenantThatIsGoneDoesNotRefuseTheOthers() {
        TenantId gone = newTenant();
        int writer = log.newWriter("node", NOON);
        store.execute("delete from tenant where id = '" + gone + "'");

        log.append(writer, 1, List.of(aGroup(gone, null, "a", 0), aGroup(newTenant(), null, "a", 0)), NOON);

        assertThat(log.lastSequence(writer)).isEqualTo(2);
    }

    @Test
    void series_areForgottenWithTheirTenant() {
        TenantId tenant = newTenant();
        TenantId other = newTenant();
        ProducerTurn turn = new ProducerTurn("p", 1);
        int writer = log.newWriter("node", NOON);
        log.append(writer, 1, List.of(aGroup(tenant, turn, "a", 0), aGroup(other, turn, "a", 0)), NOON);

        store.execute("delete from tenant where id = '" + tenant + "'");

        List<TenantId> owners = new ArrayList<>();
        catalog.forEach(0, (owner, ref, labels) -> owners.add(owner));
        assertThat(owners).containsExactly(other);
        List<?> producers = store.inTransaction(entities ->
                entities.createNativeQuery("select tenant_id from producer").getResultList());
        assertThat(producers).isEqualTo(List.of(other.value()));
    }
}
