package io.belvedere.query.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import io.belvedere.query.Found;
import io.belvedere.query.QueryAnswer;
import io.belvedere.query.QueryRequest.Lane;
import io.belvedere.query.QueryRequest.Recall;
import io.belvedere.query.host.HostMetrics;
import io.belvedere.query.host.HostOverview;
import io.belvedere.query.host.HostOverview.Part;
import io.belvedere.query.host.HostRecord;
import io.belvedere.query.host.OverviewQuestion;
import io.belvedere.query.host.RecordAssembly;
import io.belvedere.query.host.RecordKind;
import io.belvedere.query.host.RecordQuestion;
import io.belvedere.query.host.Stretch;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Asks the desk for the fields of records: all that a question needs at once, and what it may not need one by one. */
@Stateless
@Local(HostMetrics.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HostMetricsBean implements HostMetrics {

    @Inject
    private QueryDesk desk;

    @Inject
    private QuerySettings settings;

    @Override
    public Found<HostRecord> latest(Caller caller, RecordQuestion question, long timeMillis) {
        caller.require(Role.VIEWER);
        return Found.of(begin(caller, question, timeMillis).get(), question.limit());
    }

    @Override
    public Found<HostRecord> top(Caller caller, RecordQuestion question, String field, long timeMillis) {
        caller.require(Role.VIEWER);
        List<HostRecord> latest = begin(caller, question, timeMillis).get();
        return Found.of(RecordAssembly.ranked(latest, field), question.limit());
    }

    @Override
    public Found<HostRecord> between(Caller caller, RecordQuestion question, long fromMillis, long toMillis) {
        caller.require(Role.VIEWER);
        RecordAssembly assembly = new RecordAssembly(question.kind());
        List<HostRecord> found = new ArrayList<>();
        long lookback = settings.limits().lookbackMillis();
        for (Stretch stretch : Stretch.backwards(fromMillis, toMillis, lookback)) {
            String query = question.samples(stretch.lengthMillis());
            found.addAll(assembly.all(series(ask(caller, query, stretch.untilMillis()))));
            if (found.size() > question.limit()) {
                break;
            }
        }
        return Found.of(found, question.limit());
    }

    @Override
    public HostOverview overview(Caller caller, OverviewQuestion question, long timeMillis) {
        caller.require(Role.VIEWER);
        Supplier<List<HostRecord>> processes = begin(caller, question.of(RecordKind.PROCESS), timeMillis);
        Supplier<List<HostRecord>> hosts = begin(caller, question.of(RecordKind.HOST), timeMillis);
        Supplier<List<HostRecord>> vms = begin(caller, question.of(RecordKind.VM), timeMillis);
        Supplier<List<HostRecord>> top = () -> RecordAssembly.ranked(processes.get(), question.topField());
        int limit = question.limit();
        return new HostOverview(
                Part.of(processes, limit), Part.of(hosts, limit), Part.of(top, limit), Part.of(vms, limit));
    }

    /** Both queries are under way before either is waited for. */
    private Supplier<List<HostRecord>> begin(Caller caller, RecordQuestion question, long timeMillis) {
        Supplier<QueryAnswer> present = ask(caller, question.present(), timeMillis);
        Supplier<QueryAnswer> samples =
                ask(caller, question.samples(settings.limits().lookbackMillis()), timeMillis);
        return () -> new RecordAssembly(question.kind()).latest(series(present), series(samples));
    }

    private static List<QueryResult.Series> series(Supplier<QueryAnswer> answer) {
        return answer.get().result().series();
    }

    private Supplier<QueryAnswer> ask(Caller caller, String query, long timeMillis) {
        return desk.begin(new AskedQuery(
                caller.tenant(),
                QueryTexts.parse(query),
                Grid.instant(timeMillis),
                true,
                Lane.INTERACTIVE,
                Recall.ALLOWED,
                settings.timeout(),
                settings.limits()));
    }
}
