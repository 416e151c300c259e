package io.belvedere.rest.explorer;

import io.belvedere.http.Exchange;
import io.belvedere.http.GuardedServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Shows the way to the explorer from where those who know other servers look for it. */
public final class ExplorerSignpost extends GuardedServlet {

    public static final String PATH = "/graphiql";

    private static final long serialVersionUID = 1L;
    private static final String EXPLORER = "/graphql/explorer";

    public ExplorerSignpost() {
        super("GET", "HEAD");
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) {
        Exchange.of(request).name("explorer");
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", EXPLORER);
    }
}
