package io.belvedere.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.execution.AbortExecutionException;
import graphql.parser.Parser;
import io.belvedere.problem.BelvedereException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEPTH      | 2 | {a{b}}",
                "DEPTH      | 2 | {...f} fragment f on T {a{...g}} fragment g on T {b}",
                "DEPTH      | 3 | {a{...f} ...f} fragment f on T {b{c}}",
                "FIELDS     | 3 | {a b c}",
                "FIELDS     | 4 | {a{...f} b{...f}} fragment f on T {c}",
                "FIELDS     | 8 | {...f ...f} fragment f on T {...g ...g} fragment g on T {a b}",
                "FIELDS     | 2 | query x{a} query y{b}",
                "FIELDS     | 2 | {a ...unknown}",
                "ROOT_FIELDS| 2 | {a{b c d} e}",
                "ROOT_FIELDS| 3 | {...f ...{a{x}}} fragment f on T {b{y} c}",
                "ROOT_FIELDS| 1 | query x{a} query y{b}",
                "NESTING    | 3 | {a{b{c}}}",
                "NESTING    | 3 | {...{...{a}}}",
                "NESTING    | 4 | {...f} fragment f on T {...g} fragment g on T {...h} fragment h on T {a}",
                "NESTING    | 5 | {a{b{...f}} ...f} fragment f on T {c{d}}",
                "NESTING    | 2 | {a(b:[[1]])}",
                "NESTING    | 3 | {a(b:[{c:[1]}])}",
                "NESTING    | 2 | query x($v:T=[[1]]){a}",
                "ALIASES    | 2 | {a:x b:x ...f} fragment f on T {c}",
                "ALIASES    | 1 | {...f ...f} fragment f on T {c:x}",
                "DIRECTIVES | 3 | query x @a {b @c ...f @d} fragment f on T {c}",
                "DIRECTIVES | 3 | query x($v:T @a){...@b{c}} fragment f on T @d {c}",
                "DIRECTIVES_PER_PLACE | 2 | {a @x @y b @z}",
                "FRAGMENTS  | 2 | {a} fragment f on T {a} fragment g on T {a}",
                "LIST_ITEMS | 3 | {a(b:[1 2 3], c:[1 2])}",
                "LIST_ITEMS | 2 | {a @x(y:{z:[1 2]})}",
                "LIST_ITEMS | 2 | query x($v:T=[1 2]){a}",
            })
    void document_passesWithAllThatItHasAndNotWithOneLess(Measure measure, int has, String document) {
        assertThatCode(() -> check(document, RequestLimits.DEFAULTS.with(measure, has)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(document, RequestLimits.DEFAULTS.with(measure, has - 1)))
                .isInstanceOf(BelvedereException.class)
                .hasMessageContaining("more than " + (has - 1) + " " + measure.words());
    }

    @Test
    void refusal_tellsWhatWasCountedAndTheLimit() {
        RequestLimits two = RequestLimits.DEFAULTS.with(Measure.ROOT_FIELDS, 2);

        assertThatThrownBy(() -> check("{a b c}", two)).isInstanceOfSatisfying(BelvedereException.class, told -> {
            assertThat(told.problem().name()).isEqualTo("LIMIT_EXCEEDED");
            assertThat(told.details()).containsEntry("limit", "2").containsEntry("counted", "rootFields");
        });
    }

    /** Written out, these are 2 to the power of 99 fields. */
    @Test
    void fragmentsThatDoubleEachOther_areCountedWithoutBeingWrittenOut() {
        String document = "{...f0}"
                + IntStream.range(0, 99)
                        .mapToObj(n -> "fragment f%d on T {...f%d ...f%d}".formatted(n, n + 1, n + 1))
                        .collect(Collectors.joining())
                + "fragment f99 on T {a}";

        assertThatThrownBy(() -> check(document, RequestLimits.DEFAULTS.with(Measure.NESTING, 200)))
                .hasMessageContaining("more than 2000 fields");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{...f} fragment f on T {...f}                                | Fragment 'f' spreads itself",
                "{a} fragment f on T {a{...g}} fragment g on T {b{...f}}      | spreads itself",
                "{...f ...g} fragment f on T {a ...g} fragment g on T {... on T{b ...f}} | spreads itself",
                "{...f} fragment f on T {a} fragment f on T {b{...f}}         | only one fragment named 'f'",
            })
    void fragmentsThatCannotBeCounted_areInvalid(String document, String message) {
        assertThatThrownBy(() -> check(document, RequestLimits.DEFAULTS))
                .isInstanceOfSatisfying(AbortExecutionException.class, aborted -> assertThat(
                                aborted.getUnderlyingErrors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.getMessage()).contains(message)));
    }

    private static void check(String document, RequestLimits limits) {
        DocumentCheck.check(Parser.parse(document), limits);
    }
}
