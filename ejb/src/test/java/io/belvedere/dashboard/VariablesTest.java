package io.belvedere.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VariablesTest {

    static Stream<VariableDefinition> definitions() {
        return Stream.of(
                new VariableDefinition.Query("label_values(up, job)", "a.*"),
                new VariableDefinition.Custom(List.of("a", "b")),
                new VariableDefinition.Constant("c"),
                new VariableDefinition.Interval(List.of("1m", "5m")),
                new VariableDefinition.TextBox("[a-z]*"));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void fromJson_isTheInverseOfToJson(VariableDefinition definition) {
        Variable variable = new Variable("job", "Job", 3, definition, true, false, List.of("a"));

        assertThat(Variables.fromJson(Variables.toJson(variable))).isEqualTo(variable);
    }

    @Test
    void toJson_hasTheMembersOfItsType() {
        Variable variable = new Variable(
                "job", "Job", 3, new VariableDefinition.Custom(List.of("a", "b")), true, false, List.of("a"));

        assertThat(Variables.toJson(variable))
                .isEqualTo(Map.of(
                        "name",
                        "job",
                        "label",
                        "Job",
                        "order",
                        3.0,
                        "type",
                        "custom",
                        "values",
                        List.of("a", "b"),
                        "multiple",
                        true,
                        "includeAll",
                        false,
                        "selected",
                        List.of("a")));
    }

    @Test
    void fromJson_refusesWhatIsNoVariable() {
        assertThatThrownBy(() -> Variables.fromJson("text")).hasMessage("variable must be an object, is a text");
        assertThatThrownBy(() -> Variables.fromJson("variables[2]", changed("type", "list")))
                .hasMessage("variables[2].type is 'list', allowed are query, custom, constant, interval and textbox");
        assertThatThrownBy(() -> Variables.fromJson(changed("value", "of another type")))
                .hasMessageStartingWith("variable.value is unknown, members are name, label, order, type, pattern,");
        assertThatThrownBy(() -> Variables.fromJson(changed("pattern", null)))
                .hasMessage("variable.pattern must be a text, is missing");
        assertThatThrownBy(() -> Variables.fromJson(changed("order", 0.5)))
                .hasMessage("variable.order must be a whole number, is 0.5");
        assertThatThrownBy(() -> Variables.fromJson(changed("selected", List.of("a", 1))))
                .hasMessage("variable.selected[1] must be a text, is 1");
    }

    private static Map<String, @Nullable Object> changed(String member, @Nullable Object value) {
        Map<String, @Nullable Object> json = new HashMap<>(Variables.toJson(
                new Variable("job", "Job", 3, new VariableDefinition.TextBox(""), false, false, List.of())));
        json.put(member, value);
        return json;
    }
}
