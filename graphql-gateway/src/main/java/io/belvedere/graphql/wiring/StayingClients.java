package io.belvedere.graphql.wiring;

import io.belvedere.access.Authenticator;
import io.belvedere.admission.AdmissionService;
import io.belvedere.graphql.execution.GraphqlEngine;
import io.belvedere.graphql.http.HttpSettings;
import io.belvedere.graphql.http.RequestReader;
import io.belvedere.graphql.socket.Origins;
import io.belvedere.graphql.socket.SocketLimits;
import io.belvedere.graphql.socket.SocketUpgrade;
import io.belvedere.graphql.socket.Sockets;
import io.belvedere.graphql.sse.EventLimits;
import io.belvedere.graphql.sse.EventRequests;
import io.belvedere.graphql.sse.EventStreams;
import io.belvedere.graphql.stream.FewThreads;
import io.belvedere.graphql.stream.StreamLimits;
import io.belvedere.graphql.stream.StreamMetrics;
import io.belvedere.graphql.stream.Streams;
import io.belvedere.graphql.subscription.Lookout;
import io.belvedere.graphql.subscription.PolledSignals;
import io.belvedere.graphql.subscription.SubscriptionSources;
import io.belvedere.performance.RequestMonitor;
import io.belvedere.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Puts together what serves clients that stay connected, and keeps its clocks going until the application ends. */
@Dependent
public class StayingClients {

    private static final System.Logger LOG = System.getLogger(StayingClients.class.getName());
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int LOOKOUT_THREADS = 4;
    private static final int CLOSING_THREADS = 8;

    private final Services services;
    private final Authenticator authenticator;
    private final AdmissionService admissions;
    private final RequestMonitor monitor;
    private final MetricRegistry metrics;
    private final StreamThreads threads;
    private final InstantSource clock;
    private final StreamLimits limits;
    private final SocketLimits socketLimits;
    private final EventLimits eventLimits;
    private final Origins origins;
    private final Lookout lookout;
    private final List<ScheduledFuture<?>> clocks = new ArrayList<>();
    private final List<Runnable> farewells = new ArrayList<>();

    /** Reads the settings; whoever uses it refuses their faults. */
    @Inject
    StayingClients(
            Services services,
            Authenticator authenticator,
            AdmissionService admissions,
            RequestMonitor monitor,
            MetricRegistry metrics,
            StreamThreads threads,
            InstantSource clock,
            Settings settings) {
        this.services = services;
        this.authenticator = authenticator;
        this.admissions = admissions;
        this.monitor = monitor;
        this.metrics = metrics;
        this.threads = threads;
        this.clock = clock;
        limits = StreamLimits.from(settings);
        socketLimits = SocketLimits.from(settings);
        eventLimits = EventLimits.from(settings);
        origins = Origins.from(settings);
        settings.refuseFaults();
        lookout = new Lookout(few(LOOKOUT_THREADS));
    }

    /** What subscriptions are fed by. */
    SubscriptionSources sources() {
        return new SubscriptionSources(
                services.dashboards(),
                services.history(),
                services.presences(),
                services.queries(),
                new PolledSignals(services.dashboards(), services.presences(), lookout, threads.timer(), clock),
                clock);
    }

    /** Whether a request may come without credentials, since it says in another way, or later, whose it is. */
    static boolean showsCredentialsLater(HttpServletRequest request) {
        return SocketUpgrade.isAsked(request) || EventRequests.opensReserved(request);
    }

    /** Serves them in front of the servlet of this name, which gets all other requests. */
    void attend(ServletContext context, GraphqlEngine engine, String servlet, HttpSettings http) {
        StreamMetrics tally = new StreamMetrics(metrics);
        Streams streams =
                new Streams(engine, authenticator, admissions, monitor, tally, limits, few(limits.maxThreads()));
        Sockets sockets = new Sockets(streams, socketLimits, few(CLOSING_THREADS), System::nanoTime);
        EventStreams events = new EventStreams(streams, eventLimits, few(eventLimits.maxWriters()), System::nanoTime);
        filter(context, new SocketUpgrade(sockets, origins), servlet);
        filter(context, new EventRequests(events, new RequestReader(http.maxBodyBytes())), servlet);
        again(limits.poll(), lookout::look);
        again(TICK, sockets::tick);
        again(TICK, events::tick);
        farewells.addAll(List.of(sockets::goAway, events::goAway, tally::hide));
    }

    /** Asks all to come again, when the application ends. */
    void leave() {
        clocks.forEach(clock -> clock.cancel(false));
        farewells.forEach(Runnable::run);
    }

    private Executor few(int max) {
        return new FewThreads(threads.executor(), max);
    }

    private static void filter(ServletContext context, Filter filter, String servlet) {
        FilterRegistration.Dynamic registration =
                context.addFilter(filter.getClass().getSimpleName(), filter);
        registration.setAsyncSupported(true);
        registration.addMappingForServletNames(EnumSet.of(DispatcherType.REQUEST), true, servlet);
    }

    /** What fails once is not called again, so nothing ever fails. */
    private void again(Duration pause, Runnable task) {
        Runnable safe = () -> {
            try {
                task.run();
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.ERROR, "event=unexpected-failure", failure);
            }
        };
        long millis = pause.toMillis();
        clocks.add(threads.timer().scheduleWithFixedDelay(safe, millis, millis, TimeUnit.MILLISECONDS));
    }
}
