package io.belvedere.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.http.HttpRefusal;
import org.junit.jupiter.api.Test;
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
                "text/html, application/json;q=0, */*;q=0.1|GRAPHQL_RESPONSE",
            })
    void accepted_followsTheHeader(String header, AnswerMediaType expected) {
        assertThat(AnswerMediaType.accepted(header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml;q=1", "application/json;q=0", "*/*;q=none"})
    void accepted_refusesWhatCannotBeAnswered(String header) {
        assertThatThrownBy(() -> AnswerMediaType.accepted(header)).isInstanceOf(HttpRefusal.class);
    }

    @Test
    void status_tellsRefusalsByTheNewerTypeOnly() {
        assertThat(AnswerMediaType.GRAPHQL_RESPONSE.status(false)).isEqualTo(400);
        assertThat(AnswerMediaType.JSON.status(false)).isEqualTo(200);
        assertThat(AnswerMediaType.GRAPHQL_RESPONSE.status(true)).isEqualTo(200);
    }
}
