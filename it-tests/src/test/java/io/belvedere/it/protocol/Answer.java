package io.belvedere.it.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** An HTTP answer, read to its end. */
public record Answer(int status, HttpHeaders headers, HttpClient.Version version, String body) {

    public static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.version(), response.body());
    }

    /** The header of this name, or an empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    /** The code of a problem document. */
    public String problem() {
        return json().getString("code");
    }

    /** No fault of the server, and nothing of its insides. */
    public void assertClean() {
        assertThat(status).as(body).isLessThan(500);
        // Names of settings are told on purpose.
        assertThat(body.replace("belvedere.graphql.", ""))
                .doesNotContain("Exception", "at io.belvedere", "\tat ", "SQL", "graphql.");
    }
}
