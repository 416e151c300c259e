package io.belvedere.rest.code;

import io.belvedere.access.Caller;
import io.belvedere.code.BoardFile;
import io.belvedere.code.DashboardCodeService;
import io.belvedere.code.DashboardCodeService.Applied;
import io.belvedere.code.DashboardCodeService.Entry;
import io.belvedere.code.DashboardCodeService.FileDifference;
import io.belvedere.code.FileFormat;
import io.belvedere.code.ImportService;
import io.belvedere.code.ImportService.ImportedBoard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.edit.RequestId;
import io.belvedere.http.Exchange;
import io.belvedere.page.Cursors;
import io.belvedere.page.Listing;
import io.belvedere.page.Page;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dashboards as files: listed, written, checked, compared and applied, and those of other systems imported. A caller who
 * sends the header {@code Idempotency-Key} may send the same request again.
 */
@Path("dashboards")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({BoardFileResource.YAML, MediaType.APPLICATION_JSON, "application/x-yaml", "text/yaml", MediaType.TEXT_PLAIN})
public class BoardFileResource {

    static final String YAML = "application/yaml";

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    @Inject
    private DashboardCodeService files;

    @Inject
    private ImportService imports;

    @Inject
    private Cursors cursors;

    @GET
    public StreamingOutput list(
            @Context HttpServletRequest request,
            @QueryParam("first") @Nullable String first,
            @QueryParam("after") @Nullable String after) {
        Caller caller = caller(request);
        Cursors.OfList list = cursors.of(
                Listing.of(caller.tenant().value(), "dashboard files").by("viewer", caller.name()));
        Page<Entry> page = files.list(caller, BoardFileMessages.toPage(first, after, list));
        return JsonBody.writing(json -> BoardFileMessages.write(page, list, json));
    }

    /** YAML for whoever takes both. */
    @GET
    @Path("{id}/file")
    @Produces({YAML, MediaType.APPLICATION_JSON})
    public Response file(
            @Context HttpServletRequest request, @Context HttpHeaders headers, @PathParam("id") String id) {
        FileFormat format = BoardFileMessages.toFormat(headers.getAcceptableMediaTypes());
        String file = files.export(caller(request), DashboardId.parse("id", id), format);
        MediaType type = format == FileFormat.JSON ? MediaType.APPLICATION_JSON_TYPE : BoardFileMessages.YAML;
        return Response.ok(file, type.withCharset("utf-8")).build();
    }

    @POST
    @Path("validate")
    public StreamingOutput validate(@Context HttpServletRequest request, InputStream body) {
        BoardFile file = files.validate(caller(request), text(body));
        return JsonBody.writing(json -> BoardFileMessages.write(file, json));
    }

    @POST
    @Path("diff")
    public StreamingOutput diff(@Context HttpServletRequest request, InputStream body) {
        FileDifference difference = files.diff(caller(request), text(body));
        return JsonBody.writing(json -> BoardFileMessages.write(difference, json));
    }

    @POST
    @Path("apply")
    public StreamingOutput apply(
            @Context HttpServletRequest request,
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key,
            @QueryParam("dryRun") @Nullable String dryRun,
            InputStream body) {
        Applied applied = files.apply(caller(request), text(body), BoardFileMessages.toRun(dryRun), requestId(key));
        return JsonBody.writing(json -> BoardFileMessages.write(applied, json));
    }

    @POST
    @Path("import")
    public StreamingOutput importBoard(
            @Context HttpServletRequest request,
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key,
            @QueryParam("from") @Nullable String from,
            @QueryParam("folder") @Nullable String folder,
            @QueryParam("dryRun") @Nullable String dryRun,
            InputStream body) {
        ImportedBoard imported = imports.importBoard(
                caller(request),
                text(body),
                BoardFileMessages.toFormat(from),
                Optional.ofNullable(folder),
                BoardFileMessages.toRun(dryRun),
                requestId(key));
        return JsonBody.writing(json -> BoardFileMessages.write(imported, json));
    }

    private String text(InputStream body) {
        return TextBody.read(body, files.maxBytes());
    }

    private static @Nullable RequestId requestId(@Nullable String key) {
        return key == null ? null : new RequestId(key);
    }

    private static Caller caller(HttpServletRequest request) {
        return Exchange.of(request).caller();
    }
}
