package io.belvedere.query.internal;

import io.belvedere.access.Caller;
import io.belvedere.promql.Grid;
import io.belvedere.query.Pending;
import io.belvedere.query.QueryAnswer;
import io.belvedere.query.QueryRequest;
import io.belvedere.query.QueryRequest.Lane;
import io.belvedere.query.QueryRequest.Recall;
import io.belvedere.query.StoredQueries;
import io.belvedere.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Begins each of them at the desk: at once if what it reads is at hand, else after that has been read for all of them. */
@ApplicationScoped
public class StoredQueriesBean implements StoredQueries {

    @Inject
    private QueryDesk desk;

    @Inject
    private QueryQuestions questions;

    @Inject
    private ReadAhead ahead;

    @Inject
    private QuerySettings settings;

    @Override
    public boolean mayAskOthers(Caller caller) {
        return caller.role().includes(settings.role());
    }

    @Override
    public List<Pending<QueryAnswer>> begin(TenantId tenant, List<Asked> queries, Duration timeout) {
        Map<Asked, Pending<QueryAnswer>> begun = new HashMap<>();
        Map<Asked, AskedQuery> cold = new LinkedHashMap<>();
        for (Asked query : new LinkedHashSet<>(queries)) {
            try {
                AskedQuery asked = understood(tenant, query, timeout);
                if (ahead.isAtHand(asked)) {
                    begun.put(query, desk.begin(asked));
                } else {
                    cold.put(query, asked);
                }
            } catch (RuntimeException refused) {
                begun.put(query, Pending.failed(refused));
            }
        }
        ahead.read(tenant, cold.values());
        cold.forEach((query, asked) -> begun.put(query, desk.begin(asked)));
        return queries.stream().map(begun::get).toList();
    }

    private AskedQuery understood(TenantId tenant, Asked query, Duration timeout) {
        QueryRequest request = new QueryRequest(query.text(), Lane.INTERACTIVE, Recall.ALLOWED, timeout, null);
        Grid grid = query.grid();
        return grid.equals(Grid.instant(grid.startMillis()))
                ? questions.instant(tenant, request, grid.startMillis())
                : questions.range(tenant, request, grid);
    }
}
