package io.belvedere.http;

import io.belvedere.access.Authenticator;
import io.belvedere.performance.CompletedRequest.Protocol;
import io.belvedere.performance.RequestMonitor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Set;

/**
 * Puts the filters of every application in front of it, in the one right order: identity, headers, authentication. Each
 * application does this when its context starts, and sends its error page to {@link #ERROR_PAGE}.
 */
public final class HttpEdge {

    /** A path that leads to nothing but the default servlet, for {@code <error-page>} in web.xml. */
    public static final String ERROR_PAGE = "/error";

    private final Authenticator authenticator;
    private final RequestMonitor monitor;

    public HttpEdge(Authenticator authenticator, RequestMonitor monitor) {
        this.authenticator = authenticator;
        this.monitor = monitor;
    }

    public void guard(ServletContext context, Protocol protocol, Set<String> openPaths) {
        add(context, new RequestIdentityFilter(protocol, monitor));
        add(context, new SecurityHeadersFilter());
        add(context, new AuthenticationFilter(authenticator, openPaths));
        context.addServlet(UnansweredServlet.class.getSimpleName(), new UnansweredServlet())
                .addMapping("/");
    }

    private static void add(ServletContext context, Filter filter) {
        FilterRegistration.Dynamic registration =
                context.addFilter(filter.getClass().getSimpleName(), filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }
}
