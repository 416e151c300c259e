package io.belvedere.rest.access;

import io.belvedere.access.Caller;
import io.belvedere.http.Exchange;
import io.belvedere.rest.resource.JsonBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

/** Tells callers who they are. */
@Path("viewer")
@ApplicationScoped
public class ViewerResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public StreamingOutput viewer(@Context HttpServletRequest request) {
        Caller caller = Exchange.of(request).caller();
        return JsonBody.writing(json -> json.writeStartObject()
                .write("name", caller.name())
                .write("tenant", caller.tenant().value())
                .write("role", caller.role().toString())
                .writeEnd());
    }
}
