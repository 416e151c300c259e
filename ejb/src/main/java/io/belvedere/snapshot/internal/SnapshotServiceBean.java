package io.belvedere.snapshot.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Right;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.snapshot.OpenedSnapshot;
import io.belvedere.snapshot.Snapshot;
import io.belvedere.snapshot.SnapshotContent;
import io.belvedere.snapshot.SnapshotDraft;
import io.belvedere.snapshot.SnapshotId;
import io.belvedere.snapshot.SnapshotLimits;
import io.belvedere.snapshot.SnapshotSecret;
import io.belvedere.snapshot.SnapshotService;
import io.belvedere.snapshot.Snapshots;
import io.belvedere.transaction.Transactions;
import io.belvedere.wiring.Stored;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Freezes the stored board under its lock, which also makes the count of its snapshots exact. */
@Stateless
@Local(SnapshotService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SnapshotServiceBean implements SnapshotService {

    @Inject
    @Stored
    private Snapshots snapshots;

    @Inject
    private FreezableBoards boards;

    @Inject
    private SnapshotLimits limits;

    @Inject
    private Transactions transactions;

    @Inject
    private InstantSource clock;

    public SnapshotServiceBean() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    SnapshotServiceBean(
            Snapshots snapshots,
            FreezableBoards boards,
            SnapshotLimits limits,
            Transactions transactions,
            InstantSource clock) {
        this.snapshots = snapshots;
        this.boards = boards;
        this.limits = limits;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public CreatedSnapshot create(Caller caller, DashboardId dashboard, SnapshotDraft draft) {
        caller.require(Role.VIEWER);
        Instant now = clock.instant();
        Instant end = limits.end(now, draft.expiresAt());
        Snapshot snapshot =
                new Snapshot(SnapshotId.random(), caller.tenant(), dashboard, draft.name(), caller.name(), now, end);
        String data = FrozenText.of(draft.data());
        Optional<SnapshotSecret> secret =
                limits.publicLinks() ? Optional.of(SnapshotSecret.random()) : Optional.empty();
        return transactions.editing(() -> {
            SnapshotContent content = new SnapshotContent(boards.freeze(caller, dashboard, draft.data()), data);
            limits.admit(snapshots.count(caller.tenant(), dashboard, now));
            String digest = secret.map(SnapshotSecret::digest).orElse(null);
            return new CreatedSnapshot(snapshots.insert(snapshot, content, digest), secret);
        });
    }

    @Override
    public Page<Snapshot> list(Caller caller, DashboardId dashboard, PageRequest page) {
        boards.get(caller, dashboard);
        return transactions.reading(() -> snapshots.list(caller.tenant(), dashboard, clock.instant(), page));
    }

    @Override
    public OpenedSnapshot get(Caller caller, SnapshotId id) {
        caller.require(Role.VIEWER);
        OpenedSnapshot opened = transactions.reading(() -> snapshots
                .open(caller.tenant(), id)
                .filter(this::isCurrent)
                .orElseThrow(() -> BelvedereException.notFound("snapshot", id)));
        boards.of(caller, opened.snapshot());
        return opened;
    }

    @Override
    public Map<SnapshotId, Snapshot> getAll(Caller caller, Collection<SnapshotId> ids) {
        caller.require(Role.VIEWER);
        Map<SnapshotId, Snapshot> found =
                new LinkedHashMap<>(transactions.reading(() -> snapshots.findAll(caller.tenant(), ids)));
        found.values().removeIf(snapshot -> !isCurrent(snapshot));
        Set<DashboardId> visible = boards.visible(
                caller, found.values().stream().map(Snapshot::dashboard).collect(Collectors.toSet()));
        found.values().removeIf(snapshot -> !visible.contains(snapshot.dashboard()));
        return found;
    }

    @Override
    public void delete(Caller caller, SnapshotId id) {
        caller.require(Role.VIEWER);
        transactions.edit(() -> {
            Snapshot snapshot =
                    snapshots.find(caller.tenant(), id).orElseThrow(() -> BelvedereException.notFound("snapshot", id));
            boolean own = snapshot.author().equals(caller.name());
            boards.of(caller, snapshot).require(caller, own ? Right.VIEW : Right.ADMINISTER);
            snapshots.delete(caller.tenant(), id);
        });
    }

    @Override
    public OpenedSnapshot open(SnapshotSecret secret) {
        return Optional.of(secret)
                .filter(asked -> limits.publicLinks())
                .flatMap(asked -> transactions.reading(() -> snapshots.openByDigest(asked.digest())))
                .filter(this::isCurrent)
                .filter(opened -> boards.isAlive(opened.snapshot()))
                .orElseThrow(() -> new BelvedereException(Problem.NOT_FOUND, "no snapshot under this link"));
    }

    private boolean isCurrent(OpenedSnapshot opened) {
        return isCurrent(opened.snapshot());
    }

    private boolean isCurrent(Snapshot snapshot) {
        return !snapshot.isExpired(clock.instant());
    }
}
