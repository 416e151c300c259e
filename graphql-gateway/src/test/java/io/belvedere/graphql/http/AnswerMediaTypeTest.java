package io.belvedere.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.http.HttpRefusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerMediaTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|JSON",
                "*/*|JSON",
                "application/*|JSON",
                "application/json|JSON",
                "application/json; charset=utf-8|JSON",
                "application/graphql-response+json|GRAPHQL_RESPONSE",
                "application/graphql-response+json, application/json;q=0.9|GRAPHQL_RESPONSE",
                "application/graphql-response+json, application/json|GRAPHQL_RESPONSE",
                "application/graphql-response+json;q=0.5, application/json|JSON",
                "application/graphql-response+json, */*|GRAPHQL_RESPONSE",
                "APPLICATION/JSON|JSON",
                "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8|GRAPHQL_RESPONSE",
                "application/graphql-response+json, application/graphql+json, application/json, text/event-stream,"
                        + " multipart/mixed|GRAPHQL_RESPONSE",
                "text/html, application/json;q=0, */*;q=0.1|GRAPHQL_RESPONSE",
            })
    void accepted_followsTheHeader(String header, AnswerMediaType expected) {
        assertThat(AnswerMediaType.accepted(header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "application/json", "application/graphql-response+json, application/json;q=0.1"})
    void requireJson_isContentWithAnyWeight(String header) {
        assertThatCode(() -> AnswerMediaType.requireJson(header)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/graphql-response+json", "application/json;q=0, */*"})
    void requireJson_refusesToAnswerAnythingElse(String header) {
        assertThatThrownBy(() -> AnswerMediaType.requireJson(header))
                .isInstanceOf(HttpRefusal.class)
                .hasMessage("the answer would be application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml;q=1", "application/json;q=0", "*/*;q=none"})
    void accepted_refusesWhatCannotBeAnswered(String header) {
        assertThatThrownBy(() -> AnswerMediaType.accepted(header)).isInstanceOf(HttpRefusal.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|false",
                "*/*|false",
                "application/json|false",
                "text/event-stream|true",
                "text/event-stream;q=0|false",
                "text/event-stream, */*|true",
                "text/event-stream, multipart/mixed|true",
                "text/event-stream, application/json|false",
                "text/event-stream, application/json;q=0.9|true",
                "text/event-stream;q=0.5, */*|false",
                "application/graphql-response+json, application/json, text/event-stream, multipart/mixed|false",
            })
    void isBehindEvents_ifNothingElseIsAsWelcome(String header, boolean expected) {
        assertThat(AnswerMediaType.isBehindEvents(header)).isEqualTo(expected);
    }
}
