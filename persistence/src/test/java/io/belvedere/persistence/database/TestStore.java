package io.belvedere.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.tenant.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Stores on a database of their own, used as in the server: each call in a transaction, failures in the caller's terms.
 */
public final class TestStore implements AutoCloseable {

    private final PGSimpleDataSource database;
    private final EntityManagerFactory factory;
    private final AtomicInteger tenants = new AtomicInteger();

    public TestStore() {
        this(TestServer.newMigratedDatabase());
    }

    TestStore(PGSimpleDataSource database) {
        this.database = database;
        factory = Persistence.createEntityManagerFactory(
                "belvedere",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.jdbc.url", database.getURL(),
                        "jakarta.persistence.jdbc.user", "postgres",
                        "eclipselink.jdbc.connection_pool.default.initial", "1",
                        "eclipselink.jdbc.connection_pool.default.min", "1",
                        "eclipselink.logging.level", "WARNING",
                        "eclipselink.session-event-listener", RecordedStatements.class.getName()));
    }

    public <P> P transactional(Class<P> port, Function<EntityManager, P> store) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) ->
                        inTransaction(entities -> call(store.apply(entities), method, arguments))));
    }

    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            return commit(entities, work);
        } catch (RuntimeException failure) {
            throw new DatabaseFailures()
                    .translate(failure)
                    .<RuntimeException>map(told -> told)
                    .orElse(failure);
        }
    }

    private static <T> T commit(EntityManager entities, Function<EntityManager, T> work) {
        entities.getTransaction().begin();
        try {
            T result = work.apply(entities);
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        }
    }

    public TenantId newTenant() {
        String id = "tenant-" + tenants.incrementAndGet();
        execute("insert into tenant values ('" + id + "', 'Tenant', now(), 1)");
        return new TenantId(id);
    }

    public void execute(String sql) {
        TestServer.execute(database, sql);
    }

    /** Returns once a transaction waits for another. */
    public void awaitWaiting() {
        inTransaction(entities -> {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(Patience.SECONDS);
            while (entities.createNativeQuery("select pid from pg_locks where not granted")
                    .getResultList()
                    .isEmpty()) {
                assertThat(System.nanoTime()).isLessThan(until);
                Thread.onSpinWait();
            }
            return until;
        });
    }

    /** Ends the connections of all stores, as a database does that stops. */
    public void disconnectAll() {
        execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
    }

    public PGSimpleDataSource database() {
        return database;
    }

    @Override
    public void close() {
        factory.close();
    }

    @SuppressWarnings("NullAway") // a method that returns nothing answers null to the proxy
    private static Object call(Object store, Method method, Object[] arguments) {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException thrown) {
            throw (RuntimeException) thrown.getCause();
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
