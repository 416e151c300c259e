package io.belvedere.persistence.edit;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.edit.Change;
import io.belvedere.edit.RequestId;
import io.belvedere.edit.Revision;
import io.belvedere.edit.Revisions;
import io.belvedere.edit.Subject;
import io.belvedere.edit.UndoState;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.persistence.database.TranslatedFailures;
import io.belvedere.persistence.row.Selection;
import io.belvedere.persistence.row.Sql;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Revisions in PostgreSQL. They are read without being kept in the transaction's context, and changed by statements, so
 * that what is read is always what is stored.
 */
@Stateless
@Local(Revisions.class)
@Stored
@Interceptors(TranslatedFailures.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaRevisions implements Revisions {

    private static final String OF_BOARD = "r.tenantId = :tenant and r.dashboardId = :dashboard";

    @PersistenceContext(unitName = "belvedere")
    private EntityManager entities;

    public JpaRevisions() {}

    JpaRevisions(EntityManager entities) {
        this.entities = entities;
    }

    /** One statement for the revision and what it does to the dashboard, since every edit of a layout waits for it. */
    @Override
    public void append(Revision revision) {
        String madeAt = revision.madeAt().truncatedTo(ChronoUnit.MICROS).toString();
        RequestId request = revision.requestId();
        Long reverts = revision.reverts();
        Sql sql = new Sql()
                .add("with head as (update dashboard set revision = ?", revision.number())
                .add(", updated_at = cast(? as timestamptz)", madeAt)
                .add(" where tenant_id = ?", revision.tenant().value())
                .add(" and id = cast(? as uuid)", revision.dashboard().toString())
                .add(" and revision = ? returning tenant_id, id, revision, updated_at)", revision.number() - 1)
                .add(" insert into revision (tenant_id, dashboard_id, number, made_at, author, kind, undo_state,"
                        + " request_id, reverts, name, touched, changes)")
                .add(
                        " select tenant_id, id, revision, updated_at, ?, ?",
                        revision.author(),
                        revision.kind().name())
                .add(", ?", revision.undoState().name())
                .add(", nullif(?, '')", request == null ? "" : request.value())
                .add(", cast(nullif(?, '') as bigint)", reverts == null ? "" : reverts.toString())
                .add(", nullif(?, '')", revision.name() == null ? "" : revision.name())
                .add(", cast(? as uuid[])", touched(revision))
                .add(
                        ", cast(? as jsonb) from head",
                        RevisionRows.toJson(revision.changes()).text());
        if (sql.execute(entities) == 0) {
            throw new BelvedereException(
                    Problem.CONFLICT,
                    "edit " + revision.number() + " of dashboard " + revision.dashboard()
                            + " does not follow on its latest one",
                    Map.of("field", "number"));
        }
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Revision> find(TenantId tenant, DashboardId dashboard, long number) {
        return first(query(tenant, dashboard, " and r.number = :number", Map.of("number", number)));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Revision> ofRequest(TenantId tenant, String author, RequestId requestId) {
        return new Selection<>(
                        RevisionRow.class,
                        "r.tenantId = :tenant and r.author = :author and r.requestId = :request",
                        Map.of("tenant", tenant.value(), "author", author, "request", requestId.value()))
                .find(entities)
                .map(this::read);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Revision> since(TenantId tenant, DashboardId dashboard, long number, Collection<Subject> subjects) {
        return new Sql()
                        .add("select r.* from revision r where r.tenant_id = ?", tenant.value())
                        .add(" and r.dashboard_id = cast(? as uuid) and r.number > ?", dashboard.toString(), number)
                        .add(
                                " and r.touched && cast(? as uuid[]) order by r.number",
                                RevisionRows.ids(dashboard, subjects).text())
                        .rows(entities, RevisionRow.class)
                        .stream()
                        .map(this::read)
                        .toList();
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Revision> between(TenantId tenant, DashboardId dashboard, long from, long to) {
        return all(query(
                tenant,
                dashboard,
                " and r.number > :from and r.number <= :to order by r.number",
                Map.of("from", from, "to", to)));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<Revision> page(TenantId tenant, DashboardId dashboard, boolean namedOnly, PageRequest page) {
        Position after = page.after();
        Map<String, Object> parameters = after == null ? Map.of() : Map.of("before", after.number());
        String condition =
                (namedOnly ? " and r.name is not null" : "") + (after == null ? "" : " and r.number < :before");
        TypedQuery<RevisionRow> query = query(tenant, dashboard, condition + " order by r.number desc", parameters);
        return Page.ofSurplus(
                all(query.setMaxResults(page.size() + 1)), page, revision -> Position.at(revision.number()));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Revision> lastDone(TenantId tenant, DashboardId dashboard, String author) {
        return first(query(
                tenant,
                dashboard,
                " and r.author = :author and r.undoState = io.belvedere.edit.UndoState.DONE order by r.number desc",
                Map.of("author", author)));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Revision> lastUndone(TenantId tenant, DashboardId dashboard, String author) {
        return first(query(
                tenant,
                dashboard,
                " and r.author = :author and r.undoState = io.belvedere.edit.UndoState.UNDONE order by r.number",
                Map.of("author", author)));
    }

    @Override
    public void mark(Revision revision, UndoState state) {
        requireFound(
                revision,
                change(revision.tenant(), revision.dashboard(), "r.undoState = :state", "r.number = :number")
                        .setParameter("state", state)
                        .setParameter("number", revision.number())
                        .executeUpdate());
    }

    @Override
    public void discardUndone(TenantId tenant, DashboardId dashboard, String author) {
        change(
                        tenant,
                        dashboard,
                        "r.undoState = io.belvedere.edit.UndoState.DISCARDED",
                        "r.author = :author and r.undoState = io.belvedere.edit.UndoState.UNDONE")
                .setParameter("author", author)
                .executeUpdate();
    }

    @Override
    public void name(Revision revision, @Nullable String name) {
        if (name != null && isTaken(revision, name)) {
            throw BelvedereException.invalid("revision name", "is taken by another revision of this dashboard");
        }
        requireFound(
                revision,
                change(revision.tenant(), revision.dashboard(), "r.name = :name", "r.number = :number")
                        .setParameter("name", name)
                        .setParameter("number", revision.number())
                        .executeUpdate());
    }

    private boolean isTaken(Revision revision, String name) {
        Map<String, Object> others = Map.of("name", name, "number", revision.number());
        return first(query(
                        revision.tenant(), revision.dashboard(), " and r.name = :name and r.number <> :number", others))
                .isPresent();
    }

    private static String touched(Revision revision) {
        List<Subject> subjects =
                revision.changes().stream().map(Change::subject).distinct().toList();
        return RevisionRows.ids(revision.dashboard(), subjects).text();
    }

    private static void requireFound(Revision revision, int rows) {
        if (rows == 0) {
            throw BelvedereException.notFound("revision", revision.number());
        }
    }

    private Query change(TenantId tenant, DashboardId dashboard, String values, String condition) {
        return entities.createQuery("update RevisionRow r set " + values + " where " + OF_BOARD + " and " + condition)
                .setParameter("tenant", tenant.value())
                .setParameter("dashboard", dashboard.value());
    }

    private TypedQuery<RevisionRow> query(
            TenantId tenant, DashboardId dashboard, String rest, Map<String, Object> more) {
        TypedQuery<RevisionRow> query =
                entities.createQuery("select r from RevisionRow r where " + OF_BOARD + rest, RevisionRow.class);
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("tenant", tenant.value());
        parameters.put("dashboard", dashboard.value());
        parameters.forEach(query::setParameter);
        return query;
    }

    private Optional<Revision> first(TypedQuery<RevisionRow> query) {
        return query.setMaxResults(1).getResultStream().findFirst().map(this::read);
    }

    private List<Revision> all(TypedQuery<RevisionRow> query) {
        return query.getResultStream().map(this::read).toList();
    }

    private Revision read(RevisionRow row) {
        entities.detach(row);
        return RevisionRows.toRevision(row);
    }
}
