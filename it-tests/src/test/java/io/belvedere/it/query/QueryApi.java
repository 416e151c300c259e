package io.belvedere.it.query;

import io.belvedere.it.protocol.Answer;
import io.belvedere.it.protocol.Http;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** The HTTP API of one server. */
record QueryApi(URI address, String authorization) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Answer ask(Question question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(question.path()))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(question.form()));
        return Http.send(request);
    }

    Result result(Question question) {
        Answer answer = ask(question);
        return Result.of(answer.status(), answer.body());
    }
}
