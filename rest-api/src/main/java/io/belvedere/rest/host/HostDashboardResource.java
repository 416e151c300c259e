package io.belvedere.rest.host;

import io.belvedere.access.Caller;
import io.belvedere.http.Exchange;
import io.belvedere.http.Json;
import io.belvedere.query.Found;
import io.belvedere.query.host.HostMetrics;
import io.belvedere.query.host.HostOverview;
import io.belvedere.query.host.HostRecord;
import io.belvedere.query.host.OverviewQuestion;
import io.belvedere.query.host.RecordQuestion;
import io.belvedere.rest.parameter.Parameters;
import io.belvedere.rest.resource.JsonBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.InstantSource;

/** What a dashboard of hosts shows: the processes that take most, and all its parts in one answer. */
@Path("dashboard")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HostDashboardResource {

    @Inject
    private HostMetrics metrics;

    @Inject
    private InstantSource clock;

    @GET
    @Path("top-processes")
    public StreamingOutput topProcesses(@Context HttpServletRequest request, @Context UriInfo uri) {
        Caller caller = Exchange.of(request).caller();
        Parameters parameters = new Parameters(uri.getQueryParameters());
        RecordQuestion question = HostParameters.toTopQuestion(parameters);
        String field = HostParameters.toField(parameters.text("metric").orElse("cpu"));
        Found<HostRecord> found = metrics.top(caller, question, field, parameters.time("end", clock.millis()));
        return JsonBody.writing(json -> HostMessages.write(found, json));
    }

    @POST
    @Path("batch")
    @Consumes(MediaType.APPLICATION_JSON)
    public StreamingOutput batch(@Context HttpServletRequest request, InputStream body) {
        Exchange exchange = Exchange.of(request);
        OverviewQuestion question = HostParameters.toOverview(Json.readObject(body, JsonBody.MAX_BYTES));
        HostOverview overview = metrics.overview(exchange.caller(), question, clock.millis());
        return JsonBody.writing(json -> HostMessages.write(overview, exchange.id(), json));
    }
}
