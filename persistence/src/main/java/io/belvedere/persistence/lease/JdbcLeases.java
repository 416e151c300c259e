package io.belvedere.persistence.lease;

import io.belvedere.lease.Lease;
import io.belvedere.lease.Leases;
import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Jdbc;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Leases in PostgreSQL. */
@Stateless
@Local(Leases.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JdbcLeases implements Leases {

    private static final String TAKE =
            """
            insert into lease (name, holder, token, until_at) values (?, ?, 1, ?)
            on conflict (name) do update
            set holder = excluded.holder, until_at = excluded.until_at,
                token = lease.token + case when lease.holder = excluded.holder then 0 else 1 end
            where lease.holder is null or lease.holder = excluded.holder or lease.until_at <= ?
            returning token
            """;

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JdbcLeases() {}

    JdbcLeases(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Lease> take(String name, String holder, Instant now, Duration time) {
        return Jdbc.call(entities, connection -> {
            try (PreparedStatement statement = Jdbc.prepare(
                            connection,
                            TAKE,
                            name,
                            holder,
                            now.plus(time).atOffset(ZoneOffset.UTC),
                            now.atOffset(ZoneOffset.UTC));
                    ResultSet taken = statement.executeQuery()) {
                return taken.next() ? Optional.of(new Lease(name, taken.getLong(1))) : Optional.empty();
            }
        });
    }

    @Override
    public void release(Lease lease) {
        Jdbc.call(
                entities,
                connection -> Jdbc.execute(
                        connection,
                        "update lease set holder = null where name = ? and token = ?",
                        lease.name(),
                        lease.token()));
    }
}
