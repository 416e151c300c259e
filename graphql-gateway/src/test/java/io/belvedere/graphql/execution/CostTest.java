package io.belvedere.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.cost.CostSettings;
import io.belvedere.problem.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTest {

    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser()
                            .parse(
                                    """
                                    directive @cost(weight: String!) on ARGUMENT_DEFINITION | FIELD_DEFINITION | OBJECT | SCALAR
                                    directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
                                    directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!])
                                      on FIELD_DEFINITION
                                    type Query {
                                      leaf: Int
                                      dear: Int @cost(weight: "7.5")
                                      one: Thing
                                      heavy: Heavy
                                      many: [Thing]
                                      few: [Thing] @listSize(assumedSize: 2)
                                      page(first: Int = 50, last: Int, text: String @cost(weight: "20")): Page
                                        @listSize(slicingArguments: ["first"], sizedFields: ["edges"])
                                    }
                                    type Mutation { change: Thing @cost(weight: "10") }
                                    type Thing { leaf: Int one: Thing dear: Int @cost(weight: "3") few: [Thing] @listSize(assumedSize: 2) }
                                    type Heavy @cost(weight: "100") { leaf: Int }
                                    type Page { edges: [Edge] total: Int }
                                    type Edge { node: Thing }
                                    """),
                    RuntimeWiring.newRuntimeWiring().build());

    private final GraphqlEngine engine =
            new GraphqlEngine(SCHEMA, ExecutionLimits.DEFAULTS, (loaders, caller, turns) -> {});

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0     | {leaf}",
                "0     | {__typename __schema{types{name}}}",
                "7.5   | {dear}",
                "15    | {dear again:dear}",
                "1     | {one{leaf}}",
                "5     | {one{leaf dear one{leaf}}}",
                "100   | {heavy{leaf}}",
                "11    | {many{one{leaf}}}",
                "7     | {few{few{one{leaf}}}}",
                "3     | {few{...f}} fragment f on Thing{one{leaf}}",
                "3     | {few{...{one{leaf}}}}",
                "52    | {page{edges{node{leaf}}}}",
                "5     | {page(first:3){edges{node{leaf}}}}",
                "72    | {page(text:\"a\"){edges{node{leaf}} total} }",
                "4     | {page(first:2){...p}} fragment p on Page{edges{node{leaf}}}",
                "1     | {page{total}}",
                "2     | {page(first:-5){edges{node{leaf}}}}",
                "202   | {page(first:2147483647){edges{node{leaf}}}}",
                "52    | {page(last:3){edges{node{leaf}}}}",
                "0     | {dear @skip(if:true)}",
                "7.5   | {dear @include(if:true)}",
                "0     | {...@include(if:false){dear}}",
                "11    | mutation{change{one{leaf}}}",
                "5     | {few{...@defer{one{leaf}}}}",
                "3     | {few{...f@defer}} fragment f on Thing{leaf}",
            })
    void operation_costsTheWeightsOfItsFieldsOnceForEachObject(double cost, String document) {
        assertThat(estimated(ask(engine, document, Map.of()))).isEqualTo(cost);
    }

    @Test
    void sizes_comeFromVariablesToo() {
        String document = "query($n:Int $on:Boolean!){page(first:$n){edges{node{leaf}}} dear @include(if:$on)}";

        assertThat(estimated(ask(engine, document, Map.of("n", 8, "on", false))))
                .isEqualTo(10);
        assertThat(estimated(ask(engine, document, Map.of("n", 3, "on", true)))).isEqualTo(12.5);
    }

    @Test
    void operation_thatIsTooDearIsRefusedAndToldWhy() {
        GraphqlEngine poor = new GraphqlEngine(
                SCHEMA, ExecutionLimits.DEFAULTS.with(new CostSettings(100, true)), (loaders, caller, turns) -> {});

        GraphqlAnswer within = ask(poor, "{heavy{leaf}}", Map.of());
        GraphqlAnswer beyond = ask(poor, "{heavy{leaf} one{leaf}}", Map.of());

        assertThat(within.problem()).isNull();
        assertThat(beyond.problem()).isEqualTo(Problem.LIMIT_EXCEEDED);
        assertThat(beyond.isExecuted()).isFalse();
        assertThat(beyond.members().toString())
                .contains("the request has an estimated cost of 101, at most 100 is allowed")
                .contains("counted=cost", "cost={estimated=101.0, limit=100}");
    }

    @Test
    void cost_isNotToldWhereItIsNotWanted() {
        GraphqlEngine silent = new GraphqlEngine(
                SCHEMA, ExecutionLimits.DEFAULTS.with(new CostSettings(100, false)), (loaders, caller, turns) -> {});

        assertThat(ask(silent, "{leaf}", Map.of()).members()).doesNotContainKey("extensions");
    }

    private static double estimated(GraphqlAnswer answer) {
        assertThat(answer.members()).doesNotContainKey("errors");
        if (answer.members().get("extensions") instanceof Map<?, ?> extensions
                && extensions.get("cost") instanceof Map<?, ?> cost
                && cost.get("estimated") instanceof Double estimated) {
            return estimated;
        }
        throw new AssertionError("no cost in " + answer.members());
    }

    private static GraphqlAnswer ask(GraphqlEngine engine, String query, Map<String, @Nullable Object> variables) {
        return engine.execute(
                new GraphqlRequest(query, null, variables), GatewayFixture.EDITOR, GatewayFixture.REQUEST);
    }
}
