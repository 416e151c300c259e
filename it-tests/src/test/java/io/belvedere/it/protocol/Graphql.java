package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/** A GraphQL client that acts for one caller. */
record Graphql(String authorization) {

    Answer post(String body) {
        return Http.send(Http.postJson("/graphql", authorization, body));
    }

    JsonObject execute(String document) {
        Answer answer =
                post(Json.createObjectBuilder().add("query", document).build().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** What a document that is not refused answers. */
    JsonObject data(String document) {
        JsonObject answer = execute(document);
        assertThat(answer).doesNotContainKey("errors");
        return answer.getJsonObject("data");
    }

    /** The first error of a document that is refused. */
    JsonObject error(String document) {
        JsonObject answer = execute(document);
        assertThat(answer).as(document).containsKey("errors");
        return answer.getJsonArray("errors").getJsonObject(0);
    }

    String code(String document) {
        return error(document).getJsonObject("extensions").getString("code");
    }

    /** A list's nodes, for a field with a connection. */
    static List<JsonObject> nodes(JsonObject connection) {
        return connection.getJsonArray("edges").getValuesAs(JsonObject.class).stream()
                .map(edge -> edge.getJsonObject("node"))
                .toList();
    }
}
