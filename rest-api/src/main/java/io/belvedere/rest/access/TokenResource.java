package io.belvedere.rest.access;

import io.belvedere.access.ApiToken;
import io.belvedere.access.ApiTokenId;
import io.belvedere.access.ApiTokenService;
import io.belvedere.access.ApiTokenService.CreatedToken;
import io.belvedere.access.Caller;
import io.belvedere.http.Exchange;
import io.belvedere.http.Json;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.Page;
import io.belvedere.rest.resource.JsonBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The API tokens of the caller's tenant: made, listed and revoked by its administrators. */
@Path("tokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    @Inject
    private ApiTokenService tokens;

    @Inject
    private Cursors cursors;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Context HttpServletRequest request, InputStream body) {
        TokenMessages.TokenOrder order = TokenMessages.toOrder(Json.readObject(body, JsonBody.MAX_BYTES));
        CreatedToken created = tokens.create(caller(request), order.name(), order.role(), order.ttl());
        StreamingOutput answer = JsonBody.writing(json -> TokenMessages.write(created, json));
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    @GET
    public StreamingOutput list(
            @Context HttpServletRequest request,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = caller(request);
        Cursors.OfList list = cursors.of(Listing.of(caller.tenant().value(), "tokens"));
        Page<ApiToken> page = tokens.list(caller, TokenMessages.toPage(limit, cursor, list));
        return JsonBody.writing(json -> TokenMessages.write(page, list, json));
    }

    @DELETE
    @Path("{id}")
    public void revoke(@Context HttpServletRequest request, @PathParam("id") String id) {
        tokens.revoke(caller(request), ApiTokenId.parse("id", id));
    }

    private static Caller caller(HttpServletRequest request) {
        return Exchange.of(request).caller();
    }
}
