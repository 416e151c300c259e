package io.belvedere.it.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Dashboards of a server, by GraphQL. Whatever is not answered in full is an {@link IOException}. */
record Boards(URI server, String authorization) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    record Board(String id, int version, String title) {}

    static Boards asAdmin(URI server, String password) {
        byte[] pair = ("admin:" + password).getBytes(StandardCharsets.UTF_8);
        return new Boards(server, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    static Boards withToken(URI server, String token) {
        return new Boards(server, "Bearer " + token);
    }

    String role() throws IOException {
        return data("{viewer{role}}", Map.of()).getJsonObject("viewer").getString("role");
    }

    Board create(String title) throws IOException {
        return board(data(
                        "mutation($title:String!){createDashboard(input:{title:$title}){dashboard{id version title}}}",
                        Map.of("title", title))
                .getJsonObject("createDashboard"));
    }

    Board rename(Board board, String title) throws IOException {
        return board(data(
                        "mutation($id:ID!,$version:Int!,$title:String!)"
                                + "{renameDashboard(input:{dashboardId:$id,version:$version,title:$title})"
                                + "{dashboard{id version title}}}",
                        Map.of("id", board.id(), "version", board.version(), "title", title))
                .getJsonObject("renameDashboard"));
    }

    Board get(String id) throws IOException {
        return board(data("query($id:ID!){dashboard(id:$id){id version title}}", Map.of("id", id)));
    }

    private static Board board(JsonObject parent) {
        JsonObject board = parent.getJsonObject("dashboard");
        return new Board(board.getString("id"), board.getInt("version"), board.getString("title"));
    }

    /** The titles of all dashboards by their ids. */
    Map<String, String> titles() throws IOException {
        Map<String, String> titles = new HashMap<>();
        Map<String, Object> page = new HashMap<>();
        JsonObject info;
        do {
            JsonObject found = data(
                            "query($after:String){dashboards(first:200,after:$after)"
                                    + "{edges{node{id title}} pageInfo{hasNextPage endCursor}}}",
                            page)
                    .getJsonObject("dashboards");
            found.getJsonArray("edges").getValuesAs(edge -> edge.asJsonObject().getJsonObject("node")).stream()
                    .forEach(node -> titles.put(node.getString("id"), node.getString("title")));
            info = found.getJsonObject("pageInfo");
            if (info.get("endCursor") instanceof JsonString cursor) {
                page.put("after", cursor.getString());
            }
        } while (info.getBoolean("hasNextPage"));
        return titles;
    }

    /** The cursor behind the first of all dashboards. */
    String firstCursor() throws IOException {
        return data("{dashboards(first:1){pageInfo{endCursor}}}", Map.of())
                .getJsonObject("dashboards")
                .getJsonObject("pageInfo")
                .getString("endCursor");
    }

    /** The id of the dashboard behind a cursor. */
    String idAfter(String cursor) throws IOException {
        return data("query($after:String){dashboards(first:1,after:$after){edges{node{id}}}}", Map.of("after", cursor))
                .getJsonObject("dashboards")
                .getJsonArray("edges")
                .getJsonObject(0)
                .getJsonObject("node")
                .getString("id");
    }

    private JsonObject data(String query, Map<String, ?> variables) throws IOException {
        JsonObjectBuilder request =
                Json.createObjectBuilder().add("query", query).add("variables", Json.createObjectBuilder(variables));
        HttpResponse<String> response = send(request.build().toString());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode() + ": " + response.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            JsonObject answer = reader.readObject();
            if (answer.containsKey("errors")) {
                throw new IOException(answer.getJsonArray("errors").toString());
            }
            return answer.getJsonObject("data");
        }
    }

    private HttpResponse<String> send(String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/graphql"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
