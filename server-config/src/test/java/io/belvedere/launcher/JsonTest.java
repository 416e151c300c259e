package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void quote_escapesQuotesBackslashesAndControls() {
        assertThat(Json.quote("a\"b\\c\nü")).isEqualTo("\"a\\\"b\\\\c\\u000aü\"");
    }

    @Test
    void findText_findsMemberAndUnescapesIt() {
        String json = "{\"id\": \"1\", \"name\" : \"a\\\"b\\\\c\\u00fc\\n\", \"expiresAt\":null}";

        assertThat(Json.findText(json, "name")).contains("a\"b\\cü\n");
        assertThat(Json.findText(json, "expiresAt")).isEmpty();
        assertThat(Json.findText(json, "token")).isEmpty();
    }
}
