package io.belvedere.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The boards of a server, as files. */
final class BoardApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String PAGE_SIZE = "200";
    private static final int UNAUTHENTICATED = 401;
    private static final int NOT_FOUND = 404;

    private final Http http = new Http();
    private final ServerAccess access;

    BoardApi(ServerAccess access) {
        this.access = access;
    }

    /** A board of the list. */
    record Listed(String id, String title) {}

    /** All that the caller may view. */
    List<Listed> list() throws InterruptedException {
        List<Listed> boards = new ArrayList<>();
        Map<String, String> page = new TreeMap<>(Map.of("first", PAGE_SIZE));
        Optional<String> next;
        do {
            JsonObject answer = object(get("/api/dashboards" + query(page), "application/json"));
            answer.objects("items")
                    .forEach(item -> boards.add(new Listed(required(item, "id"), required(item, "title"))));
            next = answer.text("next");
            next.ifPresent(after -> page.put("after", after));
        } while (next.isPresent());
        return boards;
    }

    /** The file of a board, empty if there is no such board. */
    Optional<String> file(String id, String type) throws InterruptedException {
        Http.Answer answer = send(() ->
                http.get(resolve("/api/dashboards/" + encode(id) + "/file"), access.authorization(), type, TIMEOUT));
        return answer.status() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(accepted(answer).body());
    }

    /** What the server says to a file; {@code operation} is the last part of the address. */
    JsonObject post(String operation, Map<String, String> parameters, Http.Content file) throws InterruptedException {
        URI address = resolve("/api/dashboards/" + operation + query(parameters));
        return object(accepted(send(() -> http.post(address, access.authorization(), file, TIMEOUT))));
    }

    private Http.Answer get(String path, String type) throws InterruptedException {
        return accepted(send(() -> http.get(resolve(path), access.authorization(), type, TIMEOUT)));
    }

    private Http.Answer send(Request request) throws InterruptedException {
        try {
            return request.send();
        } catch (IOException fault) {
            throw LauncherException.trouble("the server at " + access.server() + " does not answer (" + fault + ")");
        }
    }

    private Http.Answer accepted(Http.Answer answer) {
        if (answer.status() == UNAUTHENTICATED) {
            throw LauncherException.trouble("the server at " + access.server() + " refuses these credentials");
        }
        if (answer.status() / 100 != 2) {
            throw RefusedException.of(answer);
        }
        return answer;
    }

    private JsonObject object(Http.Answer answer) {
        return JsonObject.parse(answer.body()).orElseThrow(this::strange);
    }

    private String required(JsonObject object, String name) {
        return object.text(name).orElseThrow(this::strange);
    }

    private LauncherException strange() {
        return LauncherException.trouble(
                "the server at " + access.server() + " answers in a way that is not known here; is it a Belvedere?");
    }

    private URI resolve(String path) {
        return access.server().resolve(path);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** For a path as well as for a query: the form of a query has a plus where a path has a blank. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private interface Request {
        Http.Answer send() throws IOException, InterruptedException;
    }
}
