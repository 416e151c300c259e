package io.belvedere.graphql.http;

import io.belvedere.http.HttpRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a page of another site could have had a browser send along with credentials that the browser remembers.
 * Those are names and passwords only: a bearer token is put into a request by a program that knows it. What a browser
 * sends across sites without asking first has a simple content type, or none, and no header of its own.
 */
public final class CrossSiteGuard {

    /** Names that other servers have chosen, so that their clients need not be told. */
    private static final List<String> PROOFS =
            List.of("X-Apollo-Operation-Name", "Apollo-Require-Preflight", "GraphQL-Require-Preflight");

    private static final Set<String> SIMPLE =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    /** By this header, which no page can set, browsers say where a request is from: this very site, or a person. */
    private static final String ORIGIN_KIND = "Sec-Fetch-Site";

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private CrossSiteGuard() {}

    public static void check(HttpServletRequest request) {
        if (!isRemembered(request.getHeader("Authorization"))
                || isBeyondSimple(request.getContentType())
                || OWN.contains(String.valueOf(request.getHeader(ORIGIN_KIND)))
                || PROOFS.stream().anyMatch(name -> isGiven(request.getHeader(name)))) {
            return;
        }
        throw HttpRefusal.crossSite(PROOFS.get(1));
    }

    private static boolean isRemembered(@Nullable String authorization) {
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("basic");
    }

    private static boolean isBeyondSimple(@Nullable String contentType) {
        return contentType != null
                && !contentType.isBlank()
                && !SIMPLE.contains(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isGiven(@Nullable String header) {
        return header != null && !header.isBlank();
    }
}
