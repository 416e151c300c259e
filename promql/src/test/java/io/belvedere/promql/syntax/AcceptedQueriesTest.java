package io.belvedere.promql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is accepted, and how it prints. */
class AcceptedQueriesTest {

    private final PromqlParser parser = new PromqlParser();

    private void assertPrints(String query, String printed) {
        Expression expression = parser.parse(query);

        assertThat(expression).hasToString(printed);
        assertThat(parser.parse(printed)).isEqualTo(expression);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            textBlock =
                    """
            1                      | 1
            +1                     | 1
            - - 1                  | 1
            -0                     | -0
            .5                     | 0.5
            2.                     | 2
            12.34e-6               | 0.00001234
            1e3                    | 1000
            0x1f                   | 31
            0X_1F                  | 31
            017                    | 15
            018                    | 18
            1_000.5_0              | 1000.5
            inf                    | +Inf
            -Inf                   | -Inf
            nAn                    | NaN
            1h30m                  | 5400
            10ms                   | 0.01
            "a"                    | "a"
            'a"b'                  | "a\\"b"
            `a\\n"b`               | "a\\\\n\\"b"
            "\\x41\\102\\u00e9\\n" | "ABé\\n"
            "\\xc3\\xa9"           | "é"
            "a\\xc5z"              | "a\\xc5z"
            "\\U0001F600"          | "😀"
            "\\u200b"              | "\\u200b"
            """)
    void literals(String query, String printed) {
        assertPrints(query, printed);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            textBlock =
                    """
            foo                              | foo
            a:b:c                            | a:b:c
            :b                               | :b
            foo{}                            | foo
            foo { b = "1" , a != '2', }      | foo{b="1",a!="2"}
            {a=~".+",b!~"x"}                 | {a=~".+",b!~"x"}
            {a!~"b*"}                        | {a!~"b*"}
            {a=~"(?i:b+)c*"}                  | {a=~"(?i:b+)c*"}
            {by="1",sum="2"}                 | {by="1",sum="2"}
            {"my.metric","label.name"="x"}   | {__name__="my.metric","label.name"="x"}
            {"plain"="x"}                    | {plain="x"}
            {__name__="foo"}                 | {__name__="foo"}
            foo{a=""}                        | foo{a=""}
            foo offset 5m                    | foo offset 5m
            foo OFFSET -1w                   | foo offset -1w
            foo offset 90                    | foo offset 1m30s
            foo @ 1                          | foo @ 1.000
            foo @ -1.5                       | foo @ -1.500
            foo @ +1m                        | foo @ 60.000
            foo @ start()                    | foo @ start()
            foo offset 5m @ END ()           | foo @ end() offset 5m
            foo[5m]                          | foo[5m]
            foo[300]                         | foo[5m]
            foo[1y2w3d4h5m6s7ms]             | foo[382d4h5m6s7ms]
            foo[ 8d ] @ 10 offset 1h         | foo[8d] @ 10.000 offset 1h
            foo[5m:1m]                       | foo[5m:1m]
            foo[5m:]                         | foo[5m:]
            foo offset 1m [5m:] offset 2m    | foo offset 1m[5m:] offset 2m
            (foo)[5m:1] @ start() offset -1s | (foo)[5m:1s] @ start() offset -1s
            rate(foo[1m])[5m:1m]             | rate(foo[1m])[5m:1m]
            foo # comment } "                | foo
            sum                              | sum
            and                              | and
            offset offset 5m                 | offset offset 5m
            start + end                      | start + end
            sum{a="b"}                       | sum{a="b"}
            limitk                           | limitk
            """)
    void selectors(String query, String printed) {
        assertPrints(query, printed);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            textBlock =
                    """
            1+2*3                                        | 1 + 2 * 3
            -1^2                                         | -1 ^ 2
            2^-1                                         | 2 ^ -1
            2/-2^---1*3+2                                | 2 / -2 ^ -1 * 3 + 2
            -a*b                                         | -a * b
            + + a                                        | a
            - - - SUM(x) BY (job)                        | ---sum by (job) (x)
            a atan2 b % c                                | a atan2 b % c
            1 == BOOL 2                                  | 1 == bool 2
            a>=bool 1                                    | a >= bool 1
            a == on() b                                  | a == on () b
            a + ignoring() b                             | a + b
            a AND b or c unless d                        | a and b or c unless d
            a and on(x,"y.z",) b                         | a and on (x, "y.z") b
            a * on(x) group_left b                       | a * on (x) group_left () b
            a * ignoring(x) group_right(y) b             | a * ignoring (x) group_right (y) b
            a * ignoring(x) group_left(x) b              | a * ignoring (x) group_left (x) b
            1 + on() group_left() a                      | 1 + a
            sum(a)                                       | sum(a)
            sum by () (a)                                | sum(a)
            sum without () (a)                           | sum without () (a)
            SUM(a) BY(job, by, and, sum, bool,)          | sum by (job, by, and, sum, bool) (a)
            avg by ("without") (a)                       | avg by ("without") (a)
            topk by (x) (1 + 1, a)                       | topk by (x) (1 + 1, a)
            count_values without (x) ("v", a)            | count_values without (x) ("v", a)
            quantile(0.5, a)                             | quantile(0.5, a)
            sum by (job) (rate(http_requests_total[5m])) | sum by (job) (rate(http_requests_total[5m]))
            time()                                       | time()
            hour()                                       | hour()
            round(a)                                     | round(a)
            round(a, 0.1)                                | round(a, 0.1)
            label_join(a, "x", ",")                      | label_join(a, "x", ",")
            label_join(a, "x", ",", "y", "z")            | label_join(a, "x", ",", "y", "z")
            clamp((a), 1m, (2))                          | clamp((a), 60, (2))
            """)
    void operations(String query, String printed) {
        assertPrints(query, printed);
    }
}
