package io.belvedere.graphql.subscription;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import io.belvedere.access.Caller;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.graphql.execution.CodedError;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.performance.RequestId;
import io.belvedere.problem.BelvedereException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.reactivestreams.Publisher;

/** Begins subscriptions. Whatever can be refused is refused here, before the first event. */
record SubscriptionFields(SubscriptionSources sources) {

    private static final int HOUR = 3_600;
    private static final int DAY = 24 * HOUR;

    /** How many steps it may have, the query service decides. */
    private static final int LONGEST_RANGE = 366 * DAY;

    Publisher<Object> dashboardChanged(DataFetchingEnvironment environment) {
        Caller caller = Callers.of(environment);
        Arguments arguments = Arguments.of(environment);
        DashboardId id = arguments.id("id", DashboardId::parse);
        sources.dashboards().get(caller, id);
        DashboardReading reading = arguments.has("since")
                ? DashboardReading.since(sources.dashboards(), sources.history(), id, arguments.whole("since"))
                : DashboardReading.sinceNow(sources.dashboards(), sources.history(), caller, id);
        return events(environment, wake -> sources.signals().dashboard(caller, id, wake), reading);
    }

    Publisher<Object> dashboardRefreshed(DataFetchingEnvironment environment) {
        Arguments arguments = Arguments.of(environment);
        DashboardId id = arguments.id("id", DashboardId::parse);
        sources.dashboards().get(Callers.of(environment), id);
        Duration interval = seconds(arguments, "interval", 1, HOUR);
        return events(environment, wake -> sources.signals().every(interval, wake), caller -> sources.dashboards()
                .get(caller, id));
    }

    Publisher<Object> presenceChanged(DataFetchingEnvironment environment) {
        Caller caller = Callers.of(environment);
        DashboardId id = Arguments.of(environment).id("dashboardId", DashboardId::parse);
        sources.dashboards().get(caller, id);
        return events(
                environment,
                wake -> sources.signals().presence(caller, id, wake),
                new PresenceReading(sources.presences(), id));
    }

    Publisher<Object> queryResult(DataFetchingEnvironment environment) {
        Arguments arguments = Arguments.of(environment);
        Duration interval = seconds(arguments, "interval", 1, HOUR);
        Duration range = seconds(arguments, "range", 0, LONGEST_RANGE);
        Duration step = seconds(arguments, "step", 1, DAY);
        QueryReading reading =
                new QueryReading(sources.queries(), sources.clock(), arguments.text("query"), range, step);
        reading.check(Callers.of(environment));
        return events(environment, wake -> sources.signals().every(interval, wake), reading);
    }

    private static Publisher<Object> events(
            DataFetchingEnvironment environment, Function<Runnable, Signals.Watch> signals, Reading<?> reading) {
        return new SignalledEvents<>(Callers.visitor(environment), signals, caller -> {
            Object news = reading.read(caller);
            // What loaders remember is of the event before.
            environment.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll);
            return news instanceof BelvedereException failure ? failed(environment, failure) : news;
        });
    }

    private static Object failed(DataFetchingEnvironment environment, BelvedereException failure) {
        RequestId id = Objects.requireNonNull(environment.getGraphQlContext().get(RequestId.class));
        return DataFetcherResult.newResult()
                .error(CodedError.of(
                        failure,
                        id,
                        List.of(environment.getField().getSourceLocation()),
                        environment.getExecutionStepInfo().getPath().toList()))
                .build();
    }

    private static Duration seconds(Arguments arguments, String name, int min, int max) {
        int seconds = arguments.whole(name);
        if (seconds < min || seconds > max) {
            throw BelvedereException.invalid(name, "is " + seconds + " seconds, must be from " + min + " to " + max);
        }
        return Duration.ofSeconds(seconds);
    }
}
