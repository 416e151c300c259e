package io.belvedere.graphql.explorer;

import io.belvedere.graphql.http.EntityTag;
import io.belvedere.http.Exchange;
import io.belvedere.http.GuardedServlet;
import io.belvedere.http.PackedBody;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Serves GraphiQL and the few files that it needs, to anybody: they are the same in every installation, and what is asked
 * with them is asked with the credentials that a person enters. No page has to come from, or talks to, another host.
 */
public final class ExplorerServlet extends GuardedServlet {

    /** Of the page within the application; the files are below it. */
    public static final String PATH = "/explorer";

    private static final long serialVersionUID = 1L;

    /**
     * What the page may do, and nothing else. Fonts and a few images stand as data in the style sheet of GraphiQL. Its
     * dialogs add style elements, which a nonce of each answer lets pass; there is no inline script or eval.
     */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-%s';"
            + " img-src data:; font-src data:; connect-src 'self'; form-action 'none'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final int NONCE_BYTES = 16;

    private final String page = new String(ExplorerFile.read("explorer.html"), StandardCharsets.UTF_8);
    private final transient Map<String, ExplorerFile> files = new HashMap<>();
    private final transient SecureRandom random = new SecureRandom();

    public ExplorerServlet() {
        super("GET", "HEAD");
        add("explorer.css", ExplorerFile.style("explorer.css"));
        add("explorer.js", ExplorerFile.script("explorer.js"));
        add("nonce.js", ExplorerFile.script("nonce.js"));
        add("graphiql.css", ExplorerFile.style("lib/graphiql/graphiql.min.css"));
        add("graphiql.js", ExplorerFile.script("lib/graphiql/graphiql.min.js"));
        add("react.js", ExplorerFile.script("lib/react/react.production.min.js"));
        add("react-dom.js", ExplorerFile.script("lib/react-dom/react-dom.production.min.js"));
    }

    private void add(String name, ExplorerFile file) {
        files.put(PATH + "/" + name, file);
    }

    /** Whether the request is for the page or one of its files, in the one spelling that each of them has. */
    public boolean isAsked(HttpServletRequest request) {
        String path = path(request);
        return path.equals(PATH) || files.containsKey(path);
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange.of(request).name("explorer");
        String path = path(request);
        ExplorerFile file = files.get(path);
        if (file != null) {
            sendIfUnknown(file, request, response);
        } else if (path.equals(PATH)) {
            sendPage(request, response);
        } else {
            throw new BelvedereException(Problem.NOT_FOUND, "there is nothing at this address");
        }
    }

    private void sendPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        response.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
        send(
                "text/html; charset=utf-8",
                page.replace("{nonce}", nonce).getBytes(StandardCharsets.UTF_8),
                request,
                response);
    }

    /** Browsers keep the files, and ask each time whether they are still so. */
    private static void sendIfUnknown(ExplorerFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("ETag", file.tag());
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        if (EntityTag.isKnown(file.tag(), request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            send(file.mediaType(), file.content(), request, response);
        }
    }

    private static void send(String mediaType, byte[] content, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(mediaType);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try (OutputStream target = PackedBody.of(request, response, content.length)) {
            target.write(content);
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
