package io.belvedere.graphql.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InputPathTest {

    private static final Map<String, Object> INPUT = Map.of(
            "name",
            "Wall",
            "requestId",
            "r 1",
            "layoutId",
            "17",
            "widget",
            Map.of("title", "CPU", "options", Map.of("name", "x")),
            "grant",
            List.of(Map.of("user", "a"), Map.of("user", "b")));

    @Test
    void find_knowsANameAsTheInputWritesIt() {
        assertThat(find("name")).containsExactly("name");
        assertThat(find("request id")).containsExactly("requestId");
    }

    @Test
    void find_knowsAReferenceByTheIdThatTheInputHas() {
        assertThat(find("layout")).containsExactly("layoutId");
    }

    @Test
    void find_knowsANameByItsLastWord() {
        assertThat(find("layout name")).containsExactly("name");
        assertThat(find("widget title")).containsExactly("widget", "title");
        assertThat(find("layout.name")).containsExactly("name");
    }

    @Test
    void find_knowsAPath() {
        assertThat(find("widget.options.name")).containsExactly("widget", "options", "name");
        assertThat(find("grant[1].user")).containsExactly("grant", "1", "user");
    }

    @Test
    void find_knowsWhatShouldHoldAMissingMember() {
        assertThat(find("grant[1].right")).containsExactly("grant", "1");
    }

    @Test
    void find_doesNotGuessAmongSeveral() {
        assertThat(find("user")).isNull();
    }

    @Test
    void find_doesNotInvent() {
        assertThat(find("regions")).isNull();
    }

    @Test
    void find_knowsWhatIsNotThereByItsId() {
        assertThat(InputPath.find(INPUT, BelvedereException.notFound("layout", 17)))
                .containsExactly("layoutId");
    }

    @Test
    void find_knowsTheCommandOfABatch() {
        Map<String, Object> batch =
                Map.of("commands", List.of(Map.of("a", Map.of("x", 1)), Map.of("b", Map.of("x", 2))));
        BelvedereException refusal =
                new BelvedereException(Problem.INVALID, "x is 2", Map.of("field", "x", "command", "1"));

        assertThat(InputPath.find(batch, refusal)).containsExactly("commands", "1", "b", "x");
    }

    @Test
    void find_knowsTheVersionOfWhatIsStale() {
        assertThat(InputPath.find(INPUT, BelvedereException.stale("user", 17, 1, 2)))
                .containsExactly("version");
    }

    private static @Nullable List<String> find(String field) {
        return InputPath.find(INPUT, BelvedereException.invalid(field, "is wrong"));
    }
}
