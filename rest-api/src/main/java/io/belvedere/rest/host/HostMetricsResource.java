package io.belvedere.rest.host;

import io.belvedere.access.Caller;
import io.belvedere.http.Exchange;
import io.belvedere.query.Found;
import io.belvedere.query.host.HostMetrics;
import io.belvedere.query.host.HostRecord;
import io.belvedere.query.host.RecordKind;
import io.belvedere.query.host.RecordQuestion;
import io.belvedere.rest.parameter.Parameters;
import io.belvedere.rest.resource.JsonBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;

/** The records of hosts, processes and virtual machines: the latest of each, or all of some time. */
@Path("")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HostMetricsResource {

    @Inject
    private HostMetrics metrics;

    @Inject
    private InstantSource clock;

    @GET
    @Path("host-process-metrics")
    public StreamingOutput processes(@Context HttpServletRequest request, @Context UriInfo uri) {
        return records(RecordKind.PROCESS, request, uri);
    }

    @GET
    @Path("host-overall-metrics")
    public StreamingOutput hosts(@Context HttpServletRequest request, @Context UriInfo uri) {
        return records(RecordKind.HOST, request, uri);
    }

    @GET
    @Path("vm-metrics")
    public StreamingOutput vms(@Context HttpServletRequest request, @Context UriInfo uri) {
        return records(RecordKind.VM, request, uri);
    }

    private StreamingOutput records(RecordKind kind, HttpServletRequest request, UriInfo uri) {
        Caller caller = Exchange.of(request).caller();
        Parameters parameters = new Parameters(uri.getQueryParameters());
        RecordQuestion question = HostParameters.toQuestion(kind, parameters);
        long end = parameters.time("end", clock.millis());
        Found<HostRecord> found = parameters.text("start").isEmpty()
                ? metrics.latest(caller, question, end)
                : metrics.between(caller, question, parameters.requiredTime("start"), end);
        return JsonBody.writing(json -> HostMessages.write(found, json));
    }
}
