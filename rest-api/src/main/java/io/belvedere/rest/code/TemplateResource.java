package io.belvedere.rest.code;

import io.belvedere.access.Caller;
import io.belvedere.code.TemplateService;
import io.belvedere.code.TemplateService.Template;
import io.belvedere.edit.Edited;
import io.belvedere.edit.RequestId;
import io.belvedere.http.Exchange;
import io.belvedere.http.Json;
import io.belvedere.http.JsonMembers;
import io.belvedere.rest.resource.JsonBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The templates that come with the server, and dashboards made from them. */
@Path("templates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TemplateResource {

    @Inject
    private TemplateService templates;

    @GET
    public StreamingOutput list(@Context HttpServletRequest request) {
        List<Template> all = templates.list(Exchange.of(request).caller());
        return JsonBody.writing(json -> TemplateMessages.write(all, json));
    }

    @POST
    @Path("{name}/dashboards")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(
            @Context HttpServletRequest request,
            @HeaderParam(BoardFileResource.IDEMPOTENCY_KEY) @Nullable String key,
            @PathParam("name") String name,
            InputStream body) {
        Caller caller = Exchange.of(request).caller();
        JsonMembers members = JsonMembers.of(Json.readObject(body, JsonBody.MAX_BYTES), Set.of("title"));
        RequestId requestId = key == null ? null : new RequestId(key);
        Edited made = templates.create(caller, name, members.text("title"), requestId);
        StreamingOutput answer = JsonBody.writing(json -> TemplateMessages.write(made, json));
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }
}
