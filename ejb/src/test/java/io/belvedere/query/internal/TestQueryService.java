package io.belvedere.query.internal;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.promql.EvaluationException;
import io.belvedere.query.Found;
import io.belvedere.query.InMemoryQueries;
import io.belvedere.query.Pending;
import io.belvedere.query.QueryAnswer;
import io.belvedere.query.QueryService;
import io.belvedere.query.SeriesBrowser;
import io.belvedere.query.SeriesScope;
import io.belvedere.query.StoredQueries.Asked;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The real services over samples in memory: rights, limits and refusals are those of the container. */
public final class TestQueryService {

    private TestQueryService() {}

    public static QueryService over(InMemoryQueries queries) {
        QuerySettings settings = QuerySettings.DEFAULTS;
        return new QueryServiceBean(new DeskOverMemory(queries), new QueryQuestions(settings), settings);
    }

    public static SeriesBrowser browser(InMemoryQueries queries) {
        return new CheckedBrowser(queries);
    }

    private static final class DeskOverMemory extends QueryDesk {

        private final InMemoryQueries queries;

        DeskOverMemory(InMemoryQueries queries) {
            this.queries = queries;
        }

        @Override
        Pending<QueryAnswer> begin(AskedQuery asked) {
            Asked query = new Asked(asked.query().text(), asked.grid());
            Pending<QueryAnswer> answer = queries.begin(asked.tenant(), List.of(query), asked.timeout())
                    .get(0);
            return new Pending<>() {
                @Override
                public QueryAnswer get() {
                    try {
                        return answer.get();
                    } catch (EvaluationException noAnswer) {
                        throw QueryFailure.told(noAnswer);
                    }
                }

                @Override
                public CompletionStage<?> settled() {
                    return answer.settled();
                }
            };
        }

        @Override
        String plan(AskedQuery asked) {
            return queries.plan(asked.query(), asked.grid());
        }
    }

    /** Refuses what is no selector as the real one does, and callers without a role. */
    private record CheckedBrowser(SeriesBrowser browser) implements SeriesBrowser {

        @Override
        public Found<Labels> series(Caller caller, SeriesScope scope) {
            return browser.series(checked(caller), checked(scope));
        }

        @Override
        public Found<String> labelNames(Caller caller, SeriesScope scope) {
            return browser.labelNames(checked(caller), checked(scope));
        }

        @Override
        public Found<String> labelValues(Caller caller, String name, SeriesScope scope) {
            return browser.labelValues(checked(caller), name, checked(scope));
        }

        @Override
        public Map<String, MetricMetadata> metadata(Caller caller) {
            return browser.metadata(checked(caller));
        }

        private static Caller checked(Caller caller) {
            caller.require(Role.VIEWER);
            return caller;
        }

        private static SeriesScope checked(SeriesScope scope) {
            scope.selectors().forEach(QueryTexts::selector);
            return scope;
        }
    }
}
