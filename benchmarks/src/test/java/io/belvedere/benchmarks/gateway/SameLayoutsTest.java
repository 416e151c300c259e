package io.belvedere.benchmarks.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameLayoutsTest {

    private static final JsonObject EXPECTED = layout("{'id':'a','regions':[{'x':1,'locked':false},{'x':2}]}");

    private static JsonObject layout(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }

    @Test
    void require_passesMembersInAnotherOrderAndMoreOfThem() {
        JsonObject found = layout("{'regions':[{'locked':false,'x':1,'y':5},{'x':2}],'id':'a','name':'b'}");

        assertThatCode(() -> SameLayouts.require("REST", EXPECTED, found)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'id':'b','regions':[{'x':1,'locked':false},{'x':2}]}|REST: layout.id is",
                "{'id':'a','regions':[{'x':1,'locked':false},{'x':'2'}]}|REST: layout.regions[1].x is",
                "{'id':'a','regions':[{'x':1},{'x':2}]}|REST: layout.regions[0].locked is null",
                "{'id':'a','regions':[{'x':1,'locked':false}]}|REST: layout.regions has 1 items, 2 are expected",
                "{'id':'a'}|REST: layout.regions is null",
            })
    void require_refusesWhatIsDifferent(String found, String told) {
        assertThatThrownBy(() -> SameLayouts.require("REST", EXPECTED, layout(found)))
                .hasMessageContaining(told);
    }

    @Test
    void layout_refusesAnAnswerWithErrors() {
        JsonObject answer = layout("{'errors':[{'message':'no'}],'data':{'layout':null}}");

        assertThatThrownBy(() -> LayoutQuery.layout(answer)).hasMessageContaining("an answer with errors");
    }
}
