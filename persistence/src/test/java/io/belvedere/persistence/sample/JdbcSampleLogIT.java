package io.belvedere.persistence.sample;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.metric.MetricMetadata;
import io.belvedere.metric.MetricType;
import io.belvedere.persistence.database.Patience;
import io.belvedere.persistence.database.TestStore;
import io.belvedere.problem.Problem;
import io.belvedere.sample.LogEntry;
import io.belvedere.sample.ProducerTurn;
import io.belvedere.sample.SampleLog;
import io.belvedere.sample.SampleLogContract;
import io.belvedere.sample.SeriesCatalog;
import io.belvedere.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbcSampleLogIT extends SampleLogContract {

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
    void lastSequence_waitsForAnAppendThatIsUnderWay() {
        TenantId tenant = newTenant();
        int writer = log.newWriter("node", NOON);
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Void> append = CompletableFuture.runAsync(() -> store.inTransaction(entities -> {
            new JdbcSampleLog(entities).append(writer, 1, List.of(aGroup(tenant, null, "a", 0)), NOON);
            appended.countDown();
            Patience.await(asked);
            return tenant;
        }));
        Patience.await(appended);

        CompletableFuture<Long> last = CompletableFuture.supplyAsync(() -> log.lastSequence(writer));
        store.awaitWaiting();
        asked.countDown();

        assertThat(Patience.await(last)).isEqualTo(1);
        Patience.await(append);
    }

    @Test
    void append_isUnavailableWhenTheDatabaseGoesAway() {
        int writer = log.newWriter("node", NOON);
        SampleLog.Group group = aGroup(newTenant(), null, "a", 0);

        assertRefused(
                Problem.UNAVAILABLE,
                () -> store.inTransaction(entities -> {
                    SampleLog here = new JdbcSampleLog(entities);
                    here.lastSequence(writer);
                    store.disconnectAll();
                    return here.append(writer, 1, List.of(group), NOON);
                }));
    }

    /** Somebody has told of a series and does not end: another who tells of it waits for a ref, but not for ever. */
    @Test
    void append_endsWhenAStatementTakesTooLong() {
        TenantId tenant = newTenant();
        int writer = log.newWriter("node", NOON);
        int other = log.newWriter("node", NOON);

        store.inTransaction(entities -> {
            new JdbcSampleLog(entities).append(writer, 1, List.of(aGroup(tenant, null, "a", 0)), NOON);
            assertRefused(
                    Problem.DEADLINE,
                    () -> store.inTransaction(others -> {
                        others.createNativeQuery("set local statement_timeout = 50")
                                .executeUpdate();
                        return new JdbcSampleLog(others).append(other, 1, List.of(aGroup(tenant, null, "a", 0)), NOON);
                    }));
            return writer;
        });

        assertThat(log.lastSequence(other)).isZero();
        assertThat(log.lastSequence(writer)).isEqualTo(1);
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
