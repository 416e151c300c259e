package io.belvedere.promql.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, at which place and with which words. */
class RefusedQueriesTest {

    private final PromqlParser parser = new PromqlParser();

    private PromqlException refusalOf(String query) {
        return catchThrowableOfType(PromqlException.class, () -> parser.parse(query));
    }

    private void assertRefused(String query, int position, String problem) {
        PromqlException refusal = refusalOf(query);

        assertThat(refusal).hasMessage("1:" + (position + 1) + ": parse error: " + problem);
        assertThat(refusal.position()).isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            textBlock =
                    """
            1 +           | 3  | unexpected end of input
            (             | 1  | unclosed left parenthesis
            )             | 0  | unexpected right parenthesis ')'
            1)            | 1  | unexpected right parenthesis ')'
            ()            | 1  | unexpected ")"
            foo bar       | 4  | unexpected identifier "bar"
            foo "b"       | 4  | unexpected string "b"
            1 1           | 2  | unexpected number "1"
            * 1           | 0  | unexpected <op:*>
            a + bool b    | 2  | bool modifier can only be used on comparison operators
            on            | 0  | unexpected <on>
            a ! b         | 2  | unexpected character after '!': ' '
            a =~ b        | 2  | unexpected character after '=': '~'
            a = b         | 2  | unexpected "="
            é             | 0  | unexpected character: 'é'
            a ]           | 2  | unexpected right bracket ']'
            1..2          | 0  | bad number or duration syntax: "1."
            1__0          | 0  | bad number or duration syntax: "1__0"
            5x            | 0  | bad number or duration syntax: "5x"
            5m1h          | 0  | bad number or duration syntax: "5m1h"
            5m5m          | 0  | bad number or duration syntax: "5m5m"
            0x            | 0  | error parsing number: "0x"
            1e999         | 0  | error parsing number: "1e999"
            "a            | 0  | unterminated quoted string
            `a            | 0  | unterminated raw string
            "\\q"         | 2  | unknown escape sequence U+0071 'q'
            '\\"'         | 2  | unknown escape sequence U+0022 '"'
            "\\xZ"        | 3  | illegal character 'Z' in escape sequence
            "\\ud800"     | 7  | escape sequence is an invalid Unicode code point
            "\\400"       | 5  | escape sequence is an invalid Unicode code point
            """)
    void syntax(String query, int position, String problem) {
        assertRefused(query, position, problem);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            textBlock =
                    """
            {}                        | 0  | vector selector must contain at least one non-empty matcher
            {a=""}                    | 0  | vector selector must contain at least one non-empty matcher
            {a!="x"}                  | 0  | vector selector must contain at least one non-empty matcher
            {a=~".*"}                 | 0  | vector selector must contain at least one non-empty matcher
            {a=~"(b?c*)"}             | 0  | vector selector must contain at least one non-empty matcher
            {a!~".+",b=""}            | 0  | vector selector must contain at least one non-empty matcher
            foo{a=~"b("}              | 7  | the regular expression of label "a" is 'b(', which does not close a group
            foo{a!~"(?=b)"}           | 7  | the regular expression of label "a" is '(?=b)', which has a group of a kind that is not known, '(?='; there is no look-around
            foo{                      | 4  | unexpected end of input inside braces
            foo{a}                    | 5  | unexpected "}" in label matching, expected label matching operator
            foo{a=}                   | 6  | unexpected "}" in label matching, expected string
            foo{a=b}                  | 6  | unexpected identifier "b" in label matching, expected string
            foo{,}                    | 4  | unexpected "," in label matching, expected identifier or "}"
            foo{a="1" b="2"}          | 10 | unexpected identifier "b" in label matching, expected "," or "}"
            foo{a:b="1"}              | 5  | unexpected character inside braces: ':'
            foo{""="1"}               | 4  | invalid label name: ""
            foo{__name__="bar"}       | 0  | metric name must not be set twice: "foo" or "bar"
            foo{"bar"}                | 0  | metric name must not be set twice: "foo" or "bar"
            foo[]                     | 4  | unexpected "]" in subquery or range selector, expected number or duration
            foo[5m                    | 6  | unclosed left bracket
            foo[5m,                   | 6  | unexpected "," in subquery or range, expected ":" or "]"
            foo[0]                    | 4  | duration must be greater than 0
            foo[5m:0s]                | 7  | duration must be greater than 0
            foo[300y]                 | 4  | bad number or duration syntax: "300y"
            foo[1e30]                 | 4  | duration out of range
            foo[5m][5m]               | 7  | ranges only allowed for vector selectors
            (foo)[5m]                 | 5  | ranges only allowed for vector selectors
            foo offset 5m [5m]        | 14 | no offset modifiers allowed before range
            foo @ 1 [5m]              | 8  | no @ modifiers allowed before range
            foo[5m][5m:]              | 0  | subquery is only allowed on instant vector, got range vector instead
            1[5m:]                    | 0  | subquery is only allowed on instant vector, got scalar instead
            foo offset                | 10 | unexpected end of input in offset, expected number or duration
            foo offset 1m offset 1m   | 0  | offset may not be set multiple times
            foo @ 1 @ 2               | 0  | @ <timestamp> may not be set multiple times
            foo @ bar                 | 6  | unexpected identifier "bar" in @, expected timestamp
            foo @ Inf                 | 0  | timestamp out of bounds for @ modifier: +Inf
            1 offset 5m               | 0  | offset modifier must be preceded by an instant vector selector or range vector selector or a subquery
            (foo) @ 1                 | 0  | @ modifier must be preceded by an instant vector selector or range vector selector or a subquery
            """)
    void selectors(String query, int position, String problem) {
        assertRefused(query, position, problem);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            textBlock =
                    """
            1 == 2                          | 2  | comparisons between scalars must use BOOL modifier
            "a" + 1                         | 0  | binary expression must contain only scalar and instant vector types
            1 + foo[5m]                     | 4  | binary expression must contain only scalar and instant vector types
            1 and foo                       | 0  | set operator "and" not allowed in binary scalar expression
            1 + on(x) foo                   | 0  | vector matching only allowed between instant vectors
            a and on(x) group_left b        | 0  | no grouping allowed for "and" operation
            a + on(x) group_left(x) b       | 2  | label "x" must not occur in ON and GROUP clause at once
            a + group_left b                | 4  | unexpected <group_left>
            a + on x b                      | 7  | unexpected identifier "x" in grouping opts, expected "("
            a + on(1) b                     | 7  | unexpected number "1" in grouping opts, expected label
            a + on(x y) b                   | 9  | unexpected identifier "y" in grouping opts, expected "," or ")"
            -foo[5m]                        | 0  | unary expression only allowed on expressions of type scalar or instant vector, got "range vector"
            sum()                           | 0  | no arguments for aggregate expression provided
            sum(a, b)                       | 0  | wrong number of arguments for aggregate expression provided, expected 1, got 2
            topk(a)                         | 0  | wrong number of arguments for aggregate expression provided, expected 2, got 1
            sum(1)                          | 4  | expected type instant vector in aggregation expression, got scalar
            topk("x", a)                    | 5  | expected type scalar in aggregation parameter, got string
            count_values(1, a)              | 13 | expected type string in aggregation parameter, got scalar
            sum by (a:b) (x)                | 8  | unexpected metric identifier "a:b" in grouping opts, expected label
            sum by (without) (x)            | 8  | unexpected <without> in grouping opts, expected label
            sum by ("") (x)                 | 8  | invalid label name for grouping: ""
            sum by (a) (x) by (b)           | 15 | unexpected <by>
            sum by (a) x                    | 11 | unexpected identifier "x" in aggregation, expected "("
            limitk(1, a)                    | 0  | aggregation "limitk" is experimental and not supported
            limit_ratio by (x) (1, a)       | 0  | aggregation "limit_ratio" is experimental and not supported
            nope(a)                         | 0  | unknown function with name "nope"
            holt_winters(a[5m], 1, 1)       | 0  | unknown function with name "holt_winters"
            info(a)                         | 0  | function "info" is experimental and not supported
            start()                         | 0  | function "start" is experimental and not supported
            rate(foo)                       | 5  | expected type range vector in call to function "rate", got instant vector
            rate()                          | 0  | expected 1 argument(s) in call to "rate", got 0
            label_join(a, "b")              | 0  | expected at least 3 argument(s) in call to "label_join", got 2
            hour(a, b)                      | 0  | expected at most 1 argument(s) in call to "hour", got 2
            abs(a,)                         | 5  | trailing commas not allowed in function call args
            abs(a b)                        | 6  | unexpected identifier "b" in function call, expected "," or ")"
            """)
    void operations(String query, int position, String problem) {
        assertRefused(query, position, problem);
    }

    @Test
    void message_namesLineAndColumn() {
        PromqlException refusal = refusalOf("sum(\n  a\n  b)");

        assertThat(refusal).hasMessageStartingWith("3:3: parse error: unexpected identifier \"b\"");
        assertThat(refusal.position()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "# nothing"})
    void textWithoutTokens_holdsNoExpression(String text) {
        assertThat(refusalOf(text)).hasMessage("1:1: parse error: no expression found in input");
    }
}
