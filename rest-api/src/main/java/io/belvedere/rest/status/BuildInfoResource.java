package io.belvedere.rest.status;

import io.belvedere.build.Build;
import io.belvedere.rest.resource.JsonBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

/**
 * The build in the shape that Prometheus clients expect. They know the field {@code goVersion}; there is no Go here, so
 * it names the Java that runs.
 */
@Path("v1/status/buildinfo")
@ApplicationScoped
public class BuildInfoResource {

    private static final Build BUILD = Build.ofThisServer();

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public StreamingOutput buildInfo() {
        return JsonBody.writing(json -> json.writeStartObject()
                .write("status", "success")
                .writeStartObject("data")
                .write("version", BUILD.version())
                .write("revision", BUILD.revision())
                .write("branch", BUILD.branch())
                .write("buildUser", BUILD.user())
                .write("buildDate", BUILD.date())
                .write("goVersion", "none, Java " + Runtime.version())
                .writeEnd()
                .writeEnd());
    }
}
