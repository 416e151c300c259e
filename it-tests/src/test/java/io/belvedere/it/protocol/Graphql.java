package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** A GraphQL client that acts for one caller. What a command refuses stands in its payload, all else beside the data. */
record Graphql(String authorization) {

    /** What a command must select of its payload for its refusal to be seen here. */
    static final String USER_ERRORS = "userErrors { code message details }";

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
        assertThat(refusal(answer)).as(document).isEmpty();
        return answer.getJsonObject("data");
    }

    /** The first error of a document that is refused. */
    JsonObject error(String document) {
        JsonObject answer = execute(document);
        return refusal(answer).orElseThrow(() -> new AssertionError(document + " was not refused: " + answer));
    }

    /** The first error of an answer, in the one form for both places. */
    static Optional<JsonObject> refusal(JsonObject answer) {
        if (answer.containsKey("errors")) {
            return Optional.of(answer.getJsonArray("errors").getJsonObject(0));
        }
        return answer.getJsonObject("data").values().stream()
                .filter(payload -> payload.getValueType() == JsonValue.ValueType.OBJECT)
                .map(JsonValue::asJsonObject)
                .filter(payload -> payload.containsKey("userErrors"))
                .flatMap(payload -> payload.getJsonArray("userErrors").getValuesAs(JsonObject.class).stream())
                .map(Graphql::asError)
                .findFirst();
    }

    private static JsonObject asError(JsonObject userError) {
        return Json.createObjectBuilder()
                .add("message", userError.getString("message"))
                .add(
                        "extensions",
                        Json.createObjectBuilder(userError.getJsonObject("details"))
                                .add("code", userError.getString("code")))
                .build();
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
