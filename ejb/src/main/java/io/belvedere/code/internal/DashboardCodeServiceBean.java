package io.belvedere.code.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.code.BoardFile;
import io.belvedere.code.DashboardCodeService;
import io.belvedere.code.FileFormat;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.DashboardQuery;
import io.belvedere.dashboard.DashboardService;
import io.belvedere.dashboard.Right;
import io.belvedere.edit.RequestId;
import io.belvedere.folder.FolderId;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.transaction.Transactions;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a file before anything is asked of the database, then works in a transaction. */
@Stateless
@Local(DashboardCodeService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DashboardCodeServiceBean implements DashboardCodeService {

    @Inject
    private BoardCode code;

    @Inject
    private DashboardService dashboards;

    @Inject
    private Transactions transactions;

    @Inject
    private LayoutLimits limits;

    @Override
    public int maxBytes() {
        return code.maxBytes();
    }

    @Override
    public String schema() {
        return DashboardSchema.text(limits);
    }

    @Override
    public Page<Entry> list(Caller caller, PageRequest request) {
        return transactions.reading(() -> {
            Page<Dashboard> page = dashboards.search(caller, DashboardQuery.all(caller), request);
            Set<FolderId> folders = page.items().stream()
                    .map(dashboard -> dashboard.content().folder())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Map<FolderId, List<String>> names = code.folders().names(caller, folders);
            return page.map(dashboard -> entry(dashboard, names));
        });
    }

    private static Entry entry(Dashboard dashboard, Map<FolderId, List<String>> names) {
        FolderId folder = dashboard.content().folder();
        List<String> path = folder == null ? List.of() : names.getOrDefault(folder, List.of());
        return new Entry(dashboard.id(), dashboard.title(), FolderNames.text(path), dashboard.version());
    }

    @Override
    public String export(Caller caller, DashboardId id, FileFormat format) {
        caller.require(Role.VIEWER);
        BoardFile file = transactions.reading(() -> code.applier().file(caller, id));
        return code.files().print(file, format);
    }

    @Override
    public BoardFile validate(Caller caller, String text) {
        caller.require(Role.VIEWER);
        return code.files().parse(text, caller.tenant());
    }

    @Override
    public FileDifference diff(Caller caller, String text) {
        BoardFile file = validate(caller, text);
        Plan plan = transactions.reading(() -> code.applier().plan(caller, file, Right.VIEW));
        return new FileDifference(file.id(), plan.before().isPresent(), plan.lines(), plan.changes());
    }

    @Override
    public Applied apply(Caller caller, String text, Run run, @Nullable RequestId requestId) {
        return code.applier().apply(caller, validate(caller, text), run, requestId);
    }
}
