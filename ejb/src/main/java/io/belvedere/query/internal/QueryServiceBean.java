package io.belvedere.query.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.syntax.ValueType;
import io.belvedere.query.QueryAnswer;
import io.belvedere.query.QueryRequest;
import io.belvedere.query.QueryService;
import io.belvedere.query.SlowQuery;
import io.belvedere.tenant.TenantId;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Decides who may ask what, and leaves the answering to {@link QueryDesk}. */
@Stateless
@Local(QueryService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class QueryServiceBean implements QueryService {

    @Inject
    private QueryDesk desk;

    @Inject
    private QuerySettings settings;

    @Override
    public QueryAnswer instant(Caller caller, QueryRequest request, long timeMillis) {
        return desk.answer(asked(caller, request, Grid.instant(timeMillis), true));
    }

    @Override
    public QueryAnswer range(Caller caller, QueryRequest request, Grid grid) {
        requireSteps(grid);
        AskedQuery asked = asked(caller, request, grid, false);
        requireValuesAtTimes(asked.query());
        return desk.answer(asked);
    }

    @Override
    public String explain(Caller caller, QueryRequest request, Grid grid) {
        requireSteps(grid);
        return desk.plan(asked(caller, request, grid, grid.steps() == 1));
    }

    @Override
    public List<SlowQuery> slow(Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        return desk.slow(caller.tenant());
    }

    @Override
    public String format(String text) {
        return QueryTexts.parse(text).expression().toString();
    }

    private AskedQuery asked(Caller caller, QueryRequest request, Grid grid, boolean isInstant) {
        caller.require(settings.role());
        Duration lookback = request.lookback();
        Duration timeout = request.timeout();
        TenantId tenant = caller.tenant();
        return new AskedQuery(
                tenant,
                QueryTexts.parse(request.text()),
                grid,
                isInstant,
                request.lane(),
                request.recall(),
                timeout == null || timeout.compareTo(settings.timeout()) > 0 ? settings.timeout() : timeout,
                lookback == null ? settings.limits() : settings.limitsWith(lookback));
    }

    private void requireSteps(Grid grid) {
        long steps = (grid.endMillis() - grid.startMillis()) / grid.stepMillis() + 1;
        if (steps > settings.maxSteps()) {
            throw BelvedereException.invalid(
                    "step",
                    "makes " + steps + " points in this range, at most " + settings.maxSteps()
                            + " are allowed; ask for a larger step or a shorter range");
        }
    }

    private static void requireValuesAtTimes(Query query) {
        ValueType type = query.expression().type();
        if (type != ValueType.SCALAR && type != ValueType.INSTANT_VECTOR) {
            throw BelvedereException.invalid(
                    "query", "is a " + type + "; over a range it must be a scalar or an instant vector");
        }
    }
}
