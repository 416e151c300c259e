package io.belvedere.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonObjectTest {

    @Test
    void members_areReadByType() {
        JsonObject object =
                JsonObject.of("it", Map.of("t", "text", "f", true, "w", 3.0, "l", List.of("a", "b"), "i", 4L));

        assertThat(object.text("t")).isEqualTo("text");
        assertThat(object.flag("f")).isTrue();
        assertThat(object.whole("w")).isEqualTo(3);
        assertThat(object.whole("i")).isEqualTo(4);
        assertThat(object.texts("l")).containsExactly("a", "b");
        assertThat(object.wholeIfThere("none")).isEmpty();
    }

    @Test
    void wrongOnes_areNamedByTheirPath() {
        Map<String, Object> members = new HashMap<>(Map.of("n", 1.5, "t", "x", "l", Arrays.asList("a", null)));
        members.put("null", null);
        JsonObject object = JsonObject.of("a.b", members);

        assertThatThrownBy(() -> object.text("n")).hasMessage("a.b.n must be a text, is 1.5");
        assertThatThrownBy(() -> object.text("null")).hasMessage("a.b.null must be a text, is missing");
        assertThatThrownBy(() -> object.flag("t")).hasMessage("a.b.t must be true or false, is a text");
        assertThatThrownBy(() -> object.whole("n")).hasMessage("a.b.n must be a whole number, is 1.5");
        assertThatThrownBy(() -> object.whole("none")).hasMessage("a.b.none must be a whole number, is missing");
        assertThatThrownBy(() -> object.texts("l")).hasMessage("a.b.l[1] must be a text, is missing");
        assertThatThrownBy(() -> object.texts("t")).hasMessage("a.b.t must be a list of texts, is a text");
        assertThatThrownBy(() -> JsonObject.of("a", List.of())).hasMessage("a must be an object, is a list");
    }

    @Test
    void whole_refusesWhatAnIntCannotHold() {
        JsonObject object = JsonObject.of("it", Map.of("large", 3e9, "none", Double.NaN));

        assertThatThrownBy(() -> object.whole("large")).isInstanceOf(BelvedereException.class);
        assertThatThrownBy(() -> object.whole("none")).isInstanceOf(BelvedereException.class);
    }

    @Test
    void requireNoOthers_namesTheUnknownAndTheKnown() {
        JsonObject object = JsonObject.of("it", Map.of("a", "1", "c", "2"));
        object.text("a");
        object.value("b");

        assertThatThrownBy(object::requireNoOthers).hasMessage("it.c is unknown, members are a, b");
    }
}
