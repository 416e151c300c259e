package io.belvedere.rest.layout;

import io.belvedere.dashboard.LayoutId;
import io.belvedere.http.Exchange;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutService;
import io.belvedere.rest.resource.JsonBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

/** One layout with all that lies on it, for whoever may view its dashboard. */
@Path("layouts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class LayoutResource {

    @Inject
    private LayoutService layouts;

    @GET
    @Path("{id}")
    public StreamingOutput layout(@Context HttpServletRequest request, @PathParam("id") String id) {
        Layout layout = layouts.get(Exchange.of(request).caller(), LayoutId.parse("id", id));
        return JsonBody.writing(json -> LayoutMessages.write(layout, json));
    }
}
