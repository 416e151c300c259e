package io.belvedere.http;

import io.belvedere.problem.Problem;
import java.util.Map;

/** A request that HTTP's own rules refuse, before the domain has a say: its method, its media type, its size. */
public final class HttpRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDocument document;
    private final transient Map<String, String> headers;

    private HttpRefusal(ProblemDocument document, Map<String, String> headers) {
        super(document.detail());
        this.document = document;
        this.headers = headers;
    }

    public static HttpRefusal methodNotAllowed(String method, String allowed) {
        return new HttpRefusal(
                ProblemDocument.ofStatus(
                        405, "METHOD_NOT_ALLOWED", "this address does not know " + method + ", use " + allowed),
                Map.of("Allow", allowed));
    }

    /** A request that a browser may have been made to send by a page of another site. */
    public static HttpRefusal crossSite(String proof) {
        return new HttpRefusal(
                ProblemDocument.ofStatus(
                        400,
                        "CSRF_ERROR",
                        "a page of another site could have had a browser send this; add the header " + proof
                                + ", or send a bearer token"),
                Map.of());
    }

    public static HttpRefusal notAcceptable(String offered) {
        return new HttpRefusal(
                ProblemDocument.ofStatus(406, "NOT_ACCEPTABLE", "the answer would be " + offered), Map.of());
    }

    public static HttpRefusal tooLarge(int maxBytes) {
        return new HttpRefusal(
                ProblemDocument.ofStatus(413, "CONTENT_TOO_LARGE", "the body is larger than " + maxBytes + " bytes"),
                Map.of());
    }

    /** A body that holds more of something than is taken at once. */
    public static HttpRefusal tooMany(String counted, int limit) {
        return new HttpRefusal(
                new ProblemDocument(
                        413,
                        Problem.LIMIT_EXCEEDED,
                        Problem.LIMIT_EXCEEDED.name(),
                        "Limit exceeded",
                        "the body has more than " + limit + " " + counted,
                        Map.of("counted", counted, "limit", Integer.toString(limit))),
                Map.of());
    }

    public static HttpRefusal unsupportedMediaType(String understood) {
        return new HttpRefusal(
                ProblemDocument.ofStatus(415, "UNSUPPORTED_MEDIA_TYPE", "the body must be " + understood + " in UTF-8"),
                Map.of("Accept-Post", understood));
    }

    /** A body of bytes that is of another type than those understood, or told to be. */
    public static HttpRefusal unsupportedBinary(String understood) {
        return new HttpRefusal(
                ProblemDocument.ofStatus(415, "UNSUPPORTED_MEDIA_TYPE", "the body must be " + understood),
                Map.of("Accept-Post", understood));
    }

    /** A body packed in a way not understood here. */
    public static HttpRefusal unsupportedEncoding(String understood) {
        return new HttpRefusal(
                ProblemDocument.ofStatus(415, "UNSUPPORTED_MEDIA_TYPE", "the Content-Encoding must be " + understood),
                Map.of("Accept-Encoding", understood));
    }

    public ProblemDocument document() {
        return document;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
