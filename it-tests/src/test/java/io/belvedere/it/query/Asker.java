package io.belvedere.it.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.it.protocol.Answer;
import io.belvedere.it.protocol.Http;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Somebody who sends samples and asks for them. */
record Asker(String authorization) {

    /** Samples as JSON, all of which are kept. */
    void send(String document) {
        Answer answer = Http.send(Http.postJson("/api/v1/samples", authorization, document));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().getJsonArray("refused")).isEmpty();
    }

    /** Names and values in turn. */
    Answer get(String path, String... parameters) {
        return Http.send(Http.to(path + "?" + form(parameters), authorization));
    }

    Answer post(String path, String... parameters) {
        return Http.send(Http.to(path, authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(parameters))));
    }

    Answer postJson(String path, String document) {
        return Http.send(Http.postJson(path, authorization, document));
    }

    /** The object of an answer that is a success. */
    static JsonObject success(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** What is in the envelope of the API of Prometheus. */
    static JsonObject result(Answer answer) {
        return success(answer).getJsonObject("data");
    }

    private static String form(String... parameters) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < parameters.length; i += 2) {
            pairs.add(encoded(parameters[i]) + "=" + encoded(parameters[i + 1]));
        }
        return String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
