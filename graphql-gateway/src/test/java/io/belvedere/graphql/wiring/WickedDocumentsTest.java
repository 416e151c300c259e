package io.belvedere.graphql.wiring;

import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.onlyError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import graphql.GraphQLError;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.execution.GraphqlAnswer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that are made to cost their server much are refused for what they have too much of, at once. */
@Timeout(5)
class WickedDocumentsTest {

    private static final GatewayFixture GATEWAY = new GatewayFixture();

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("10,000 aliases", "{" + many(10_000, n -> "a" + n + ":b ") + "}", "tokens"),
                arguments("501 aliases", "{" + many(501, n -> "a" + n + ":__typename ") + "}", "aliases"),
                arguments("100,000 directives", "{__typename " + "@a".repeat(100_000) + "}", "characters"),
                arguments("10,000 directives", "{__typename " + "@a ".repeat(10_000) + "}", "tokens"),
                arguments("11 directives", "{__typename " + "@a ".repeat(11) + "}", "directivesPerPlace"),
                arguments("501 directives", "{" + "__typename @a ".repeat(501) + "}", "directives"),
                arguments("5,000 levels", "{a".repeat(5_000) + "}".repeat(5_000), "nesting"),
                arguments("16 levels", "{a".repeat(16) + "}".repeat(16), "depth"),
                arguments("deep fragments", "{" + "...{".repeat(100) + "a" + "}".repeat(101), "nesting"),
                arguments("deep value", "{a(b:" + "[".repeat(5_000) + "]".repeat(5_000) + ")}", "nesting"),
                arguments(
                        "deep type", "query a($b:" + "[".repeat(5_000) + "Int" + "]".repeat(5_000) + "){a}", "nesting"),
                arguments("2,001 fields", "{viewer{" + "name ".repeat(2_001) + "}}", "fields"),
                arguments("2 to the 90 fields", "{...f0}" + doubling(90), "fields"),
                arguments("201 roots", "{" + "__typename ".repeat(201) + "}", "rootFields"),
                arguments(
                        "201 roots by fragment",
                        "{...a}fragment a on Query{" + "__typename ".repeat(201) + "}",
                        "rootFields"),
                arguments("operations", many(2_001, n -> "query a" + n + "{b}"), "fields"),
                arguments(
                        "101 fragments",
                        "{...f0}" + many(101, n -> "fragment f%d on Query{...f%d}".formatted(n, n + 1)),
                        "fragments"),
                arguments(
                        "long list",
                        "{dashboards(filter:{tags:[" + "\"a\" ".repeat(1_001) + "]}){edges{cursor}}}",
                        "listItems"),
                arguments("circles of types", "{__schema{types{fields{type{fields{name}}}}}}", "introspection"),
                arguments("much introspection", "{" + "__schema{types{name}}".repeat(2) + "}", "introspection"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void wickedDocument_isRefusedForWhatItHasTooMuchOf(String name, String document, String counted) {
        GraphqlAnswer answer = GATEWAY.ask(EDITOR, document);

        GraphQLError error = onlyError(answer);
        assertThat(error.getExtensions())
                .as(error.getMessage())
                .containsEntry("code", "LIMIT_EXCEEDED")
                .containsEntry("counted", counted)
                .containsKeys("limit", "requestId");
        assertThat(answer.isExecuted()).isFalse();
    }

    /** Which fields meet under a name depends on the way there, of which there are 2 to the power of 13. */
    @Test
    void fieldsThatMeetInManyWays_areComparedInTime() {
        String fragments = many(13, n -> ("fragment q%d on __Type{a:ofType{...q%d ...r%d}b:ofType{...q%d}}"
                        + "fragment r%d on __Type{a:ofType{...r%d}b:ofType{...r%d}}")
                .formatted(n, n + 1, n + 1, n + 1, n, n + 1, n + 1));

        GraphqlAnswer answer = GATEWAY.ask(
                EDITOR,
                "{__type(name:\"Query\"){...q0}}" + fragments
                        + "fragment q13 on __Type{name}fragment r13 on __Type{name}");

        assertThat(onlyError(answer).getExtensions()).containsEntry("counted", "fields");
    }

    @Test
    void faults_areToldUpToABound() {
        GraphqlAnswer answer = GATEWAY.ask(EDITOR, "{viewer{" + many(200, n -> "x".repeat(500) + n + " ") + "}}");

        assertThat(answer.result().getErrors()).hasSize(20);
        assertThat(answer.members().toString()).hasSizeLessThan(20 * 2_000);
    }

    @Test
    void longValue_isNotToldInFull() {
        GraphQLError error =
                onlyError(GATEWAY.ask(EDITOR, "{dashboards(first:\"" + "x".repeat(100_000) + "\"){edges{cursor}}}"));

        assertThat(error.getMessage()).hasSizeLessThan(1_100);
    }

    @Test
    void variables_withALongListAreRefused() {
        GraphqlAnswer answer = GATEWAY.ask(
                EDITOR,
                "query($f: DashboardFilter){dashboards(filter:$f){edges{cursor}}}",
                Map.of("f", Map.of("tags", Collections.nCopies(1_001, "a"))));

        assertThat(onlyError(answer).getExtensions()).containsEntry("counted", "listItems");
    }

    @Test
    void variables_nestedTooDeepAreRefused() {
        Object value = "end";
        for (int i = 0; i < 100_000; i++) {
            value = List.of(value);
        }

        GraphqlAnswer answer = GATEWAY.ask(EDITOR, "{viewer{name}}", Map.of("unused", value));

        assertThat(onlyError(answer).getExtensions()).containsEntry("counted", "nesting");
    }

    /** Names of the schema that nobody asked for would tell those who may not introspect. */
    @Test
    void faults_suggestNoNames() {
        GraphQLError field = onlyError(GATEWAY.ask(EDITOR, "{dashboard(id:\"a\"){titel}}"));
        GraphQLError argument = onlyError(GATEWAY.ask(EDITOR, "{dashboards(frist:1){edges{cursor}}}"));
        GraphQLError choice = onlyError(GATEWAY.ask(EDITOR, "{dashboards(orderBy:TITEL){edges{cursor}}}"));

        assertThat(List.of(field.getMessage(), argument.getMessage(), choice.getMessage()))
                .noneMatch(message -> message.matches("(?s).*(Did you mean|title|first|TITLE).*"));
    }

    private static String doubling(int levels) {
        return many(levels, n -> "fragment f%d on Query{...f%d ...f%d}".formatted(n, n + 1, n + 1)) + "fragment f"
                + levels + " on Query{__typename}";
    }

    private static String many(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }
}
