package io.belvedere.query.internal;

import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.syntax.ValueType;
import io.belvedere.query.QueryRequest;
import io.belvedere.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Understands what is asked, within what the settings allow. Whoever may ask is decided by whoever calls. */
@ApplicationScoped
public class QueryQuestions {

    @Inject
    private QuerySettings settings;

    public QueryQuestions() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    QueryQuestions(QuerySettings settings) {
        this.settings = settings;
    }

    AskedQuery instant(TenantId tenant, QueryRequest request, long timeMillis) {
        return asked(tenant, request, Grid.instant(timeMillis), true);
    }

    /** Fails for strings and range vectors, which have no value at a time. */
    AskedQuery range(TenantId tenant, QueryRequest request, Grid grid) {
        requireSteps(grid);
        AskedQuery asked = asked(tenant, request, grid, false);
        requireValuesAtTimes(asked.query());
        return asked;
    }

    /** Of either kind, for its plan. */
    AskedQuery any(TenantId tenant, QueryRequest request, Grid grid) {
        requireSteps(grid);
        return asked(tenant, request, grid, grid.steps() == 1);
    }

    private AskedQuery asked(TenantId tenant, QueryRequest request, Grid grid, boolean isInstant) {
        Duration lookback = request.lookback();
        Duration timeout = request.timeout();
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
