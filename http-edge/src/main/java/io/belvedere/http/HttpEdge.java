package io.belvedere.http;

import io.belvedere.access.Authenticator;
import io.belvedere.performance.CompletedRequest.Protocol;
import io.belvedere.performance.RequestMonitor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.function.Predicate;

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

    /** Of the application's paths, the open ones are for anybody. */
    public void guard(ServletContext context, Protocol protocol, Predicate<String> openPaths) {
        // What the container itself refuses, such as a malformed path, meets the filters on its way to the error page
        // only.
        EnumSet<DispatcherType> always = EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR);
        add(context, new RequestIdentityFilter(protocol, monitor), always);
        add(context, new SecurityHeadersFilter(), always);
        add(context, new AuthenticationFilter(authenticator, openPaths), EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(UnansweredServlet.class.getSimpleName(), new UnansweredServlet())
                .addMapping("/");
    }

    private static void add(ServletContext context, Filter filter, EnumSet<DispatcherType> dispatches) {
        FilterRegistration.Dynamic registration =
                context.addFilter(filter.getClass().getSimpleName(), filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(dispatches, true, "/*");
    }
}
