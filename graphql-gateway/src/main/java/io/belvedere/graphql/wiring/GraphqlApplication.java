package io.belvedere.graphql.wiring;

import graphql.schema.GraphQLSchema;
import io.belvedere.access.Authenticator;
import io.belvedere.admission.AdmissionService;
import io.belvedere.document.PersistedDocuments;
import io.belvedere.graphql.document.DocumentGate;
import io.belvedere.graphql.document.DocumentSettings;
import io.belvedere.graphql.execution.ExecutionLimits;
import io.belvedere.graphql.execution.GraphqlEngine;
import io.belvedere.graphql.explorer.ExplorerServlet;
import io.belvedere.graphql.http.GraphqlServlet;
import io.belvedere.graphql.http.HttpSettings;
import io.belvedere.graphql.http.SchemaServlet;
import io.belvedere.http.ClientAddresses;
import io.belvedere.http.HttpEdge;
import io.belvedere.layout.Layout;
import io.belvedere.performance.CompletedRequest.Protocol;
import io.belvedere.performance.RequestMonitor;
import io.belvedere.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Predicate;

/** Starts the gateway: builds the engine over the injected services, and maps its servlets behind the common filters. */
public class GraphqlApplication implements ServletContextListener {

    @Inject
    private Services services;

    @Inject
    private Authenticator authenticator;

    @Inject
    private RequestMonitor monitor;

    @Inject
    private AdmissionService admissions;

    @Inject
    private PersistedDocuments persistedDocuments;

    @Inject
    private Settings settings;

    @Inject
    private StayingClients clients;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ExecutionLimits limits = ExecutionLimits.from(settings);
        HttpSettings http = HttpSettings.from(settings);
        ClientAddresses addresses = ClientAddresses.from(settings);
        DocumentSettings documents = DocumentSettings.from(settings);
        boolean explorable = settings.flag("belvedere.graphql.explorer", false);
        settings.refuseFaults();
        GraphQLSchema schema = SchemaWiring.schema(services, clients.sources());
        documents.trusted().checkAgainst(schema);
        GraphqlEngine engine = new GraphqlEngine(
                schema,
                limits,
                Loaders.of(services),
                new DocumentGate(documents, persistedDocuments),
                Set.of(Layout.class));
        ServletContext context = event.getServletContext();
        Predicate<HttpServletRequest> open = StayingClients::showsCredentialsLater;
        if (explorable) {
            ExplorerServlet explorer = new ExplorerServlet();
            serve(context, explorer, ExplorerServlet.PATH + "/*");
            open = open.or(explorer::isAsked);
        }
        new HttpEdge(authenticator, monitor, admissions, addresses)
                .guardAllBut(context, Protocol.GRAPHQL, open, path -> false);
        serve(context, new GraphqlServlet(engine, http), "");
        serve(context, new SchemaServlet(SchemaText.read(), limits.introspectionRole()), "/schema.graphql");
        clients.attend(context, engine, GraphqlServlet.class.getSimpleName(), http);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        clients.leave();
    }

    private static void serve(ServletContext context, Servlet servlet, String path) {
        ServletRegistration.Dynamic registration =
                context.addServlet(servlet.getClass().getSimpleName(), servlet);
        registration.setAsyncSupported(true);
        registration.addMapping(path);
    }
}
