package io.belvedere.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    private static final String TAG = EntityTag.of(new byte[] {1});

    @Test
    void of_isTheSameForTheSameAnswerOnly() {
        assertThat(TAG).isEqualTo(EntityTag.of(new byte[] {1})).matches("W/\"[A-Za-z0-9_-]{22}\"");
        assertThat(EntityTag.of("{}".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(TAG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"a\", %s", "%s,W/\"b\"", "*"})
    void isKnown_findsTheTag(String header) {
        assertThat(EntityTag.isKnown(TAG, header.formatted(TAG))).isTrue();
        assertThat(EntityTag.isKnown(TAG, header.formatted(TAG.substring(2)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"a\"", "W/\"\"", ",", "nonsense"})
    void isKnown_findsNoOther(String header) {
        assertThat(EntityTag.isKnown(TAG, header)).isFalse();
        assertThat(EntityTag.isKnown(TAG, null)).isFalse();
    }
}
