package io.belvedere.http;

import io.belvedere.access.Authenticator;
import io.belvedere.admission.AdmissionService;
import io.belvedere.admission.Subject;
import io.belvedere.performance.CompletedRequest.Protocol;
import io.belvedere.performance.RequestMonitor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Puts the filters of every application in front of it, in the one right order: identity, headers, the quota of the
 * address before anything is done for it, authentication, the quota of the caller. Each application does this when its
 * context starts, and sends its error page to {@link #ERROR_PAGE}.
 */
public final class HttpEdge {

    /** A path that leads to nothing but the default servlet, for {@code <error-page>} in web.xml. */
    public static final String ERROR_PAGE = "/error";

    private final Authenticator authenticator;
    private final RequestMonitor monitor;
    private final AdmissionService admissions;
    private final ClientAddresses addresses;

    public HttpEdge(
            Authenticator authenticator,
            RequestMonitor monitor,
            AdmissionService admissions,
            ClientAddresses addresses) {
        this.authenticator = authenticator;
        this.monitor = monitor;
        this.admissions = admissions;
        this.addresses = addresses;
    }

    /** Of the application's paths, the open ones are for anybody, and the unlimited ones at any rate. */
    public void guard(
            ServletContext context, Protocol protocol, Predicate<String> openPaths, Predicate<String> unlimitedPaths) {
        guardAllBut(context, protocol, request -> openPaths.test(Exchange.pathOf(request)), unlimitedPaths);
    }

    /** The open requests may be sent by anybody. What serves them asks for credentials in its own way. */
    public void guardAllBut(
            ServletContext context,
            Protocol protocol,
            Predicate<HttpServletRequest> open,
            Predicate<String> unlimitedPaths) {
        // What the container itself refuses, such as a malformed path, meets the filters on its way to the error page
        // only.
        EnumSet<DispatcherType> always = EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR);
        EnumSet<DispatcherType> once = EnumSet.of(DispatcherType.REQUEST);
        add(context, "identity", new RequestIdentityFilter(protocol, monitor), always);
        add(context, "headers", new SecurityHeadersFilter(), always);
        add(context, "address-quota", ofAddresses(unlimitedPaths), once);
        add(context, "authentication", new AuthenticationFilter(authenticator, open), once);
        add(context, "caller-quota", ofCallers(unlimitedPaths), once);
        context.addServlet(UnansweredServlet.class.getSimpleName(), new UnansweredServlet())
                .addMapping("/");
    }

    private AdmissionFilter ofAddresses(Predicate<String> unlimitedPaths) {
        return new AdmissionFilter(
                admissions, request -> Optional.of(Subject.address(addresses.of(request))), unlimitedPaths);
    }

    private AdmissionFilter ofCallers(Predicate<String> unlimitedPaths) {
        return new AdmissionFilter(
                admissions, request -> Exchange.of(request).findCaller().map(Subject::of), unlimitedPaths);
    }

    private static void add(ServletContext context, String name, Filter filter, EnumSet<DispatcherType> dispatches) {
        FilterRegistration.Dynamic registration = context.addFilter(name, filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(dispatches, true, "/*");
    }
}
