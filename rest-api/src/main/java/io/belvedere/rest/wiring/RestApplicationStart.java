package io.belvedere.rest.wiring;

import io.belvedere.access.Authenticator;
import io.belvedere.admission.AdmissionService;
import io.belvedere.http.ClientAddresses;
import io.belvedere.http.HttpEdge;
import io.belvedere.ingest.IngestLimits;
import io.belvedere.ingest.IngestService;
import io.belvedere.metric.SeriesIndexes;
import io.belvedere.otlp.OtlpSettings;
import io.belvedere.performance.CompletedRequest.Protocol;
import io.belvedere.performance.RequestMonitor;
import io.belvedere.query.QueryService;
import io.belvedere.query.SeriesBrowser;
import io.belvedere.rest.code.SchemaResource;
import io.belvedere.rest.explorer.ExplorerSignpost;
import io.belvedere.rest.ingest.IngestProtocol;
import io.belvedere.rest.ingest.IngestServlet;
import io.belvedere.rest.otlp.OtlpMetrics;
import io.belvedere.rest.prometheus.PrometheusServlet;
import io.belvedere.rest.remotewrite.RemoteWrite;
import io.belvedere.rest.samples.JsonSamples;
import io.belvedere.rest.snapshot.SnapshotResource;
import io.belvedere.rest.status.ManagementEndpoint;
import io.belvedere.rest.status.ManagementServlet;
import io.belvedere.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import java.time.InstantSource;
import java.util.Set;

/** Starts the application: puts the common filters in front of it, and maps what is no resource. */
public class RestApplicationStart implements ServletContextListener {

    private static final int DEFAULT_MANAGEMENT_PORT = 9081;
    private static final Set<String> INGEST = Set.of(RemoteWrite.PATH, OtlpMetrics.PATH, JsonSamples.PATH);

    @Inject
    private Authenticator authenticator;

    @Inject
    private RequestMonitor monitor;

    @Inject
    private AdmissionService admissions;

    @Inject
    private Settings settings;

    @Inject
    private IngestService ingest;

    @Inject
    private SeriesIndexes indexes;

    @Inject
    private QueryService queries;

    @Inject
    private SeriesBrowser browser;

    @Inject
    private InstantSource clock;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        int managementPort = settings.integer("belvedere.management.port", DEFAULT_MANAGEMENT_PORT, 1, 65_535);
        IngestLimits limits = IngestLimits.from(settings);
        OtlpSettings otlp = OtlpSettings.from(settings);
        ClientAddresses addresses = ClientAddresses.from(settings);
        boolean explorable = settings.flag("belvedere.graphql.explorer", false);
        settings.refuseFaults();
        ServletContext context = event.getServletContext();
        new HttpEdge(authenticator, monitor, admissions, addresses)
                .guard(context, Protocol.REST, RestApplicationStart::isOpen, RestApplicationStart::isUnlimited);
        ServletRegistration.Dynamic management = context.addServlet(
                ManagementServlet.class.getSimpleName(), new ManagementServlet(new ManagementEndpoint(managementPort)));
        management.setAsyncSupported(true);
        management.addMapping(ManagementServlet.HEALTH.toArray(String[]::new));
        management.addMapping(ManagementServlet.METRICS);
        context.addServlet(PrometheusServlet.class.getSimpleName(), new PrometheusServlet(queries, browser, clock))
                .addMapping(PrometheusServlet.PATHS.toArray(String[]::new));
        if (explorable) {
            context.addServlet(ExplorerSignpost.class.getSimpleName(), new ExplorerSignpost())
                    .addMapping(ExplorerSignpost.PATH);
        }
        add(context, RemoteWrite.PATH, new RemoteWrite(ingest, indexes, limits), limits);
        add(context, OtlpMetrics.PATH, new OtlpMetrics(ingest, otlp, limits), limits);
        add(context, JsonSamples.PATH, new JsonSamples(ingest, limits, clock), limits);
    }

    private static void add(ServletContext context, String path, IngestProtocol protocol, IngestLimits limits) {
        ServletRegistration.Dynamic servlet = context.addServlet(
                protocol.getClass().getSimpleName(), new IngestServlet(protocol, limits.maxDecompressedBytes()));
        servlet.setAsyncSupported(true);
        servlet.addMapping(path);
    }

    /** Who watches the server must see it when it is busiest; ingest counts samples, which say more than requests. */
    private static boolean isUnlimited(String path) {
        return ManagementServlet.HEALTH.contains(path)
                || path.equals(ManagementServlet.METRICS)
                || INGEST.contains(path);
    }

    /**
     * Probes have no credentials, nor have editors that read the schema, nor browsers on their way to the explorer; who
     * holds a link to a snapshot needs none.
     */
    private static boolean isOpen(String path) {
        return ManagementServlet.HEALTH.contains(path)
                || path.equals(SchemaResource.PATH)
                || path.equals(ExplorerSignpost.PATH)
                || SnapshotResource.isLink(path);
    }
}
