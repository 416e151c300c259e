package io.belvedere.persistence.retention;

import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Changes;
import io.belvedere.retention.Pin;
import io.belvedere.retention.PinId;
import io.belvedere.retention.Pins;
import io.belvedere.tenant.TenantId;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Pins in PostgreSQL. There are few, so lists are whole. */
@Stateless
@Local(Pins.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaPins implements Pins {

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JpaPins() {}

    JpaPins(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Pin> list(TenantId tenant) {
        return entities.createQuery(
                        "select r from PinRow r where r.tenantId = :tenant order by r.createdAt, r.id", PinRow.class)
                .setParameter("tenant", tenant.value())
                .getResultStream()
                .map(PinRows::toPin)
                .toList();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Pin> all() {
        return entities.createQuery("select r from PinRow r order by r.createdAt, r.id", PinRow.class)
                .getResultStream()
                .map(PinRows::toPin)
                .toList();
    }

    @Override
    public Pin insert(Pin pin) {
        PinRow row = PinRows.toRow(pin);
        entities.persist(row);
        Changes.flush(entities);
        return PinRows.toPin(row);
    }

    @Override
    public boolean delete(TenantId tenant, PinId id) {
        return entities.createQuery("delete from PinRow r where r.tenantId = :tenant and r.id = :pin")
                        .setParameter("tenant", tenant.value())
                        .setParameter("pin", id.value())
                        .executeUpdate()
                > 0;
    }
}
