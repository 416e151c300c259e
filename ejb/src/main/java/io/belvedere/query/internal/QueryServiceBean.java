package io.belvedere.query.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.promql.Grid;
import io.belvedere.query.Pending;
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
import java.util.List;

/** Decides who may ask what, and leaves the answering to {@link QueryDesk}. */
@Stateless
@Local(QueryService.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class QueryServiceBean implements QueryService {

    @Inject
    private QueryDesk desk;

    @Inject
    private QueryQuestions questions;

    @Inject
    private QuerySettings settings;

    public QueryServiceBean() {}

    @SuppressWarnings("UnnecessaryAssignment") // there is no injection where this constructor is used
    QueryServiceBean(QueryDesk desk, QueryQuestions questions, QuerySettings settings) {
        this.desk = desk;
        this.questions = questions;
        this.settings = settings;
    }

    @Override
    public boolean mayAsk(Caller caller) {
        return caller.role().includes(settings.role());
    }

    @Override
    public QueryAnswer instant(Caller caller, QueryRequest request, long timeMillis) {
        return beginInstant(caller, request, timeMillis).get();
    }

    @Override
    public QueryAnswer range(Caller caller, QueryRequest request, Grid grid) {
        return beginRange(caller, request, grid).get();
    }

    @Override
    public Pending<QueryAnswer> beginInstant(Caller caller, QueryRequest request, long timeMillis) {
        return desk.begin(questions.instant(free(caller), request, timeMillis));
    }

    @Override
    public Pending<QueryAnswer> beginRange(Caller caller, QueryRequest request, Grid grid) {
        return desk.begin(questions.range(free(caller), request, grid));
    }

    @Override
    public String explain(Caller caller, QueryRequest request, Grid grid) {
        return desk.plan(questions.any(free(caller), request, grid));
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

    private TenantId free(Caller caller) {
        caller.require(settings.role());
        return caller.tenant();
    }
}
