package io.belvedere.promql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreesTest {

    private final PromqlParser parser = new PromqlParser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1 + 1           | SCALAR
            (time())        | SCALAR
            -a              | INSTANT_VECTOR
            1 + a           | INSTANT_VECTOR
            scalar(a)       | SCALAR
            "x"             | STRING
            a[5m]           | RANGE_VECTOR
            a[5m:1m]        | RANGE_VECTOR
            sum(a)          | INSTANT_VECTOR
            """)
    void type_followsFromTheParts(String query, ValueType type) {
        assertThat(parser.parse(query).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            sum(a) by (x) + 1   | sum(a) by (x)
            (a) + 1             | (a)
            -a * 2              | -a
            a[5m] offset 1m     | a[5m] offset 1m
            a @ end()           | a @ end()
            rate(a[5m] ) > 1    | rate(a[5m] )
            """)
    void span_coversTheExpression(String query, String covered) {
        Expression expression = parser.parse(query);

        Expression first = expression instanceof BinaryOperation operation ? operation.left() : expression;

        assertThat(query.substring(first.span().start(), first.span().end())).isEqualTo(covered);
    }

    @Test
    void equality_ignoresLayout() {
        assertThat(parser.parse("a+b{x='1',y='2'}")).isEqualTo(parser.parse(" a + b{ x=\"1\" , y=\"2\"} # sum"));
    }

    @Test
    void power_groupsFromTheRight() {
        assertThat(parser.parse("1 ^ 2 ^ 3"))
                .isInstanceOfSatisfying(BinaryOperation.class, power -> assertThat(power.right())
                        .isInstanceOf(BinaryOperation.class));
    }

    @Test
    void unaryMinus_bindsLessThanPowerAndTighterThanProduct() {
        assertThat(parser.parse("-1 ^ 2")).isInstanceOf(UnaryMinus.class);
        assertThat(parser.parse("-a * 2")).isInstanceOf(BinaryOperation.class);
    }

    @Test
    void setOperators_matchManyToMany() {
        BinaryOperation operation = (BinaryOperation) parser.parse("a and on (x) b");

        assertThat(operation.matching().cardinality()).isEqualTo(VectorMatching.Cardinality.MANY_TO_MANY);
    }

    @Test
    void allMatches_includeTheMetricName() {
        VectorSelector selector = (VectorSelector) parser.parse("foo{a=\"b\"}");

        assertThat(selector.allMatches())
                .isEqualTo(List.of(
                        new LabelMatch("a", LabelMatch.Operator.EQUAL, "b"),
                        new LabelMatch("__name__", LabelMatch.Operator.EQUAL, "foo")));
    }
}
