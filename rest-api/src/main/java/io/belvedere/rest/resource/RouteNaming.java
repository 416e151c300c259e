package io.belvedere.rest.resource;

import io.belvedere.http.Exchange;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/** Names each request by its method and route, the ids in it left as the template has them. */
@Provider
public class RouteNaming implements ContainerRequestFilter {

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpServletRequest request;

    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        Exchange.of(request)
                .name(context.getMethod() + " " + route(resource.getResourceClass(), resource.getResourceMethod()));
    }

    /** Of the paths as they are annotated, with one slash between each two. */
    static String route(Class<?> type, AnnotatedElement method) {
        String path = "/api" + segment(type.getAnnotation(Path.class)) + segment(method.getAnnotation(Path.class));
        return path.replaceAll("/+", "/");
    }

    private static String segment(@Nullable Path path) {
        return path == null ? "" : "/" + path.value();
    }
}
