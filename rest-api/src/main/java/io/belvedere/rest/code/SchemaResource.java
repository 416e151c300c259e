package io.belvedere.rest.code;

import io.belvedere.code.DashboardCodeService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The JSON Schema that editors check files of dashboards by. Anybody may read it: it says nothing of any dashboard. */
@Path("schema/dashboard.json")
@ApplicationScoped
public class SchemaResource {

    /** Where it is, within the application. */
    public static final String PATH = "/api/schema/dashboard.json";

    @Inject
    private DashboardCodeService files;

    @GET
    @Produces({"application/schema+json", "application/json"})
    public String schema() {
        return files.schema();
    }
}
