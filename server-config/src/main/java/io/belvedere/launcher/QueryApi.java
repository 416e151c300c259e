package io.belvedere.launcher;

import io.belvedere.launcher.query.FaultPlace;
import io.belvedere.launcher.query.Printable;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The Prometheus HTTP API of a server, as far as it answers queries. */
record QueryApi(Http http, ServerAccess access) {

    /** Longer than servers let a query run. */
    private static final Duration TIMEOUT = Duration.ofSeconds(150);

    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_FAULT = 500;
    private static final String PARAMETER = "invalid parameter \"query\": ";

    QueryApi(ServerAccess access) {
        this(new Http(), access);
    }

    QueryAnswer ask(QueryRequest request) throws InterruptedException {
        Http.Answer answer = send(request);
        JsonObject envelope = JsonObject.parse(answer.body()).orElseGet(() -> new JsonObject(Map.of()));
        if (answer.status() / 100 != 2) {
            throw refusal(answer.status(), envelope, request.query());
        }
        return QueryAnswer.of(envelope).orElseThrow(this::strange);
    }

    private Http.Answer send(QueryRequest request) throws InterruptedException {
        Http.Content form =
                new Http.Content("application/x-www-form-urlencoded", BodyPublishers.ofString(encode(request.form())));
        try {
            return http.post(access.server().resolve(request.path()), access.authorization(), form, TIMEOUT);
        } catch (HttpTimeoutException late) {
            throw LauncherException.trouble(server() + " has not answered in time");
        } catch (IOException fault) {
            throw LauncherException.trouble(
                    server() + " does not answer (" + fault + "); start it with ./belvedere start");
        }
    }

    private static String encode(Map<String, String> form) {
        return new TreeMap<>(form)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private LauncherException refusal(int status, JsonObject envelope, String query) {
        String error = envelope.text("error")
                .or(() -> envelope.text("detail"))
                .map(Printable::line)
                .orElse("status " + status);
        if (status == UNAUTHENTICATED || status == FORBIDDEN) {
            return credentials(status);
        }
        if (status >= SERVER_FAULT) {
            return LauncherException.trouble(server() + " cannot answer: " + error);
        }
        List<String> lines = new ArrayList<>(List.of("the server refuses the query: " + error.replace(PARAMETER, "")));
        lines.addAll(FaultPlace.lines(error, query));
        return LauncherException.failed(String.join("\n", lines));
    }

    private LauncherException credentials(int status) {
        return LauncherException.trouble(server()
                + (status == FORBIDDEN
                        ? " lets these credentials ask no queries of their own"
                        : " refuses these credentials")
                + "; make a token there with ./belvedere token create --role editor --name query and put it into"
                + " BELVEDERE_TOKEN");
    }

    private LauncherException strange() {
        return LauncherException.trouble(server() + " answers in a way that is not known here; is it a Belvedere?");
    }

    private String server() {
        return "the server at " + access.server();
    }
}
