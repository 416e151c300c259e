package io.belvedere.edit.internal;

import io.belvedere.access.Caller;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Dashboards;
import io.belvedere.dashboard.Right;
import io.belvedere.edit.Board;
import io.belvedere.edit.Difference;
import io.belvedere.edit.HistoryService;
import io.belvedere.edit.Revision;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import io.belvedere.transaction.Transactions;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what revisions tell, in one transaction each, so that the board and its history belong together. */
@Stateless
@Local(HistoryService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HistoryServiceBean implements HistoryService {

    private static final int MAX_NAME_LENGTH = 100;

    @Inject
    private Dashboards dashboards;

    @Inject
    private Editing editing;

    @Inject
    private Transactions transactions;

    @Override
    public Page<Revision> revisions(Caller caller, DashboardId dashboard, PageRequest page) {
        return viewing(caller, dashboard, found -> editing.revisions().page(found.tenant(), dashboard, false, page));
    }

    @Override
    public Page<Revision> namedRevisions(Caller caller, DashboardId dashboard, PageRequest page) {
        return viewing(caller, dashboard, found -> editing.revisions().page(found.tenant(), dashboard, true, page));
    }

    @Override
    public Revision revision(Caller caller, DashboardId dashboard, long number) {
        return viewing(caller, dashboard, found -> existing(found, number));
    }

    @Override
    public Revision name(Caller caller, DashboardId dashboard, long number, @Nullable String name) {
        String checked = name == null ? null : Text.required("name", name, MAX_NAME_LENGTH);
        return transactions.editing(() -> {
            Dashboard found = editing.boards().lock(caller.tenant(), dashboard).dashboard();
            found.require(caller, Right.EDIT);
            editing.revisions().name(existing(found, number), checked);
            return existing(found, number);
        });
    }

    @Override
    public Difference difference(Caller caller, DashboardId dashboard, long from, long to) {
        return transactions.reading(() -> editing.past().difference(caller, dashboard, from, to));
    }

    @Override
    public Board boardAt(Caller caller, DashboardId dashboard, long number) {
        return transactions.reading(() -> editing.past().at(caller, dashboard, number));
    }

    private Revision existing(Dashboard dashboard, long number) {
        return editing.revisions()
                .find(dashboard.tenant(), dashboard.id(), number)
                .orElseThrow(() -> BelvedereException.notFound("revision", number));
    }

    private <T> T viewing(Caller caller, DashboardId id, Function<Dashboard, T> read) {
        return transactions.reading(() -> {
            Dashboard dashboard = dashboards
                    .find(caller.tenant(), id)
                    .orElseThrow(() -> BelvedereException.notFound("dashboard", id));
            dashboard.require(caller, Right.VIEW);
            return read.apply(dashboard);
        });
    }
}
