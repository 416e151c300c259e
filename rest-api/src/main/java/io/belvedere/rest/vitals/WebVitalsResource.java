package io.belvedere.rest.vitals;

import io.belvedere.http.Exchange;
import io.belvedere.http.Json;
import io.belvedere.vitals.WebVitalsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** Takes beacons, which browsers send as plain text when a page is left. */
@Path("performance/web-vitals")
@ApplicationScoped
public class WebVitalsResource {

    private static final int MAX_BYTES = 8_192;

    @Inject
    private WebVitalsService vitals;

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public void record(@Context HttpServletRequest request, InputStream body) {
        vitals.record(Exchange.of(request).caller(), WebVitalsMessages.toView(Json.readObject(body, MAX_BYTES)));
    }
}
