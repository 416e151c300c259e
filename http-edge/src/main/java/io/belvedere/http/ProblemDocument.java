package io.belvedere.http;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.Locale;
import java.util.Map;

/**
 * What went wrong, as RFC 9457 has it. The code is for programs and stable; the detail is for people. The details that
 * belong to a code become members of their own.
 */
public record ProblemDocument(
        int status, Problem problem, String code, String title, String detail, Map<String, String> details) {

    public ProblemDocument {
        details = Map.copyOf(details);
    }

    public static ProblemDocument of(BelvedereException told) {
        Problem problem = told.problem();
        return new ProblemDocument(
                status(problem),
                problem,
                problem.name(),
                title(problem.name()),
                String.valueOf(told.getMessage()),
                told.details());
    }

    /** A fault of ours: the caller learns nothing but the request id, under which the log has it. */
    public static ProblemDocument internal() {
        return of(new BelvedereException(Problem.INTERNAL, "an internal fault; the server's log has it under this id"));
    }

    /** What HTTP itself refuses, by its own status. The code is the status in words. */
    public static ProblemDocument ofStatus(int status, String code, String detail) {
        return new ProblemDocument(status, problemOf(status), code, title(code), detail, Map.of());
    }

    /** What a container or framework refused with nothing but a status. */
    public static ProblemDocument ofStatus(int status) {
        return switch (status) {
            case 401 -> ofStatus(status, "UNAUTHENTICATED", "credentials are needed");
            case 403 -> ofStatus(status, "FORBIDDEN", "this is not allowed");
            case 404 -> ofStatus(status, "NOT_FOUND", "there is nothing at this address");
            case 405 -> ofStatus(status, "METHOD_NOT_ALLOWED", "this address does not know the method");
            case 406 -> ofStatus(status, "NOT_ACCEPTABLE", "none of the accepted media types can be answered");
            case 413 -> ofStatus(status, "CONTENT_TOO_LARGE", "the body is too large");
            case 415 -> ofStatus(status, "UNSUPPORTED_MEDIA_TYPE", "the body is of a media type not understood here");
            case 501 -> ofStatus(status, "METHOD_NOT_ALLOWED", "the server does not know the method");
            case 503 -> ofStatus(status, "UNAVAILABLE", "the server cannot answer now");
            default -> status >= 500 ? internal() : ofStatus(status, "INVALID", "the request is not understood");
        };
    }

    String type() {
        return "urn:belvedere:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int status(Problem problem) {
        return switch (problem) {
            case NOT_FOUND -> 404;
            case INVALID -> 400;
            case CONFLICT -> 409;
            case LIMIT_EXCEEDED -> 429;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case UNAVAILABLE -> 503;
            case DEADLINE -> 504;
            case INTERNAL -> 500;
        };
    }

    private static Problem problemOf(int status) {
        return switch (status) {
            case 401 -> Problem.UNAUTHENTICATED;
            case 403 -> Problem.FORBIDDEN;
            case 404 -> Problem.NOT_FOUND;
            case 413 -> Problem.LIMIT_EXCEEDED;
            case 503 -> Problem.UNAVAILABLE;
            default -> Problem.INVALID;
        };
    }

    private static String title(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
