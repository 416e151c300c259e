package io.belvedere.rest.snapshot;

import io.belvedere.snapshot.OpenedSnapshot;
import io.belvedere.snapshot.SnapshotSecret;
import io.belvedere.snapshot.SnapshotService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.regex.Pattern;

/** What a link to a snapshot opens, for anybody. No answer may be kept, because a link can be ended. */
@Path("snapshots")
@ApplicationScoped
public class SnapshotResource {

    private static final Pattern LINK = Pattern.compile("/api/snapshots/[A-Za-z0-9_-]{32}");

    @Inject
    private SnapshotService snapshots;

    /** Whether an undecoded path within the application can be a link. */
    public static boolean isLink(String path) {
        return LINK.matcher(path).matches();
    }

    @GET
    @Path("{secret}")
    @Produces(MediaType.APPLICATION_JSON)
    public StreamingOutput open(@PathParam("secret") String secret) {
        OpenedSnapshot opened = snapshots.open(new SnapshotSecret(secret));
        return target -> SnapshotMessages.write(opened, target);
    }
}
