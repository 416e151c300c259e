package io.belvedere.rest.resource;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class RouteNamingTest {

    @Test
    void route_joinsThePathsOfResourceAndMethod() throws NoSuchMethodException {
        assertThat(RouteNaming.route(Things.class, Things.class.getMethod("one")))
                .isEqualTo("/api/things/{id}");
    }

    @Test
    void route_ofAMethodWithoutPathIsTheResource() throws NoSuchMethodException {
        assertThat(RouteNaming.route(Things.class, Things.class.getMethod("all")))
                .isEqualTo("/api/things");
    }

    /** A resource. */
    @Path("/things")
    public static final class Things {
        public void all() {}

        @Path("{id}")
        public void one() {}
    }
}
