package io.belvedere.graphql.wiring;

import io.belvedere.access.Authenticator;
import io.belvedere.graphql.execution.ExecutionLimits;
import io.belvedere.graphql.execution.GraphqlEngine;
import io.belvedere.graphql.http.GraphqlServlet;
import io.belvedere.graphql.http.SchemaServlet;
import io.belvedere.http.HttpEdge;
import io.belvedere.performance.CompletedRequest.Protocol;
import io.belvedere.performance.RequestMonitor;
import io.belvedere.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;

/** Starts the gateway: builds the engine over the injected services, and maps its servlets behind the common filters. */
public class GraphqlApplication implements ServletContextListener {

    private static final int DEFAULT_MAX_BODY_BYTES = 1_048_576;

    @Inject
    private Services services;

    @Inject
    private Authenticator authenticator;

    @Inject
    private RequestMonitor monitor;

    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ExecutionLimits limits = ExecutionLimits.from(settings);
        int maxBodyBytes = settings.integer(
                "belvedere.graphql.max-body-bytes", DEFAULT_MAX_BODY_BYTES, 1_024, 64 * DEFAULT_MAX_BODY_BYTES);
        settings.refuseFaults();
        GraphqlEngine engine = new GraphqlEngine(SchemaWiring.schema(services), limits, Loaders.of(services));
        ServletContext context = event.getServletContext();
        new HttpEdge(authenticator, monitor).guard(context, Protocol.GRAPHQL, path -> false);
        serve(context, new GraphqlServlet(engine, maxBodyBytes), "");
        serve(context, new SchemaServlet(SchemaText.read()), "/schema.graphql");
    }

    private static void serve(ServletContext context, Servlet servlet, String path) {
        ServletRegistration.Dynamic registration =
                context.addServlet(servlet.getClass().getSimpleName(), servlet);
        registration.setAsyncSupported(true);
        registration.addMapping(path);
    }
}
