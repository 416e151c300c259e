package io.belvedere.graphql.refusal;

import static io.belvedere.graphql.GatewayFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.execution.ExecutionLimits;
import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.graphql.execution.GraphqlEngine;
import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalsTest {

    private static final String SCHEMA =
            """
            type Query { none: Int }
            type Mutation { act(input: ActInput!): Payload }
            input ActInput { a: Int }
            type Payload { done: Boolean userErrors: [UserError!]! }
            type UserError { code: String! message: String! }
            """;

    @ParameterizedTest
    @EnumSource(
            value = Problem.class,
            names = {"NOT_FOUND", "INVALID", "CONFLICT", "LIMIT_EXCEEDED"})
    void whatCallersCanHelp_isInThePayload(Problem problem) {
        GraphqlAnswer answer = act(problem);

        assertThat(answer.result().getErrors()).isEmpty();
        assertThat(at(answer, "act", "userErrors"))
                .isEqualTo(List.of(Map.of("code", problem.name(), "message", "because")));
        assertThat(at(answer, "act", "done")).isNull();
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @EnumSource(
            value = Problem.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOT_FOUND", "INVALID", "CONFLICT", "LIMIT_EXCEEDED"})
    void everythingElse_isAnErrorOfTheAnswer(Problem problem) {
        GraphqlAnswer answer = act(problem);

        assertThat(answer.result().getErrors()).hasSize(1);
        assertThat(at(answer, "act")).isNull();
        assertThat(answer.problem()).isEqualTo(problem);
    }

    private static GraphqlAnswer act(Problem problem) {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .wiringFactory(new Refusals())
                .type(
                        "Mutation",
                        type -> type.dataFetcher("act", environment -> {
                            throw new BelvedereException(problem, "because");
                        }))
                .build();
        GraphqlEngine engine = new GraphqlEngine(
                new SchemaGenerator()
                        .makeExecutableSchema(new SchemaParser().parse(SCHEMA), Refusals.inPayloads(wiring)),
                ExecutionLimits.DEFAULTS,
                (loaders, caller, turns) -> {});
        return engine.execute(
                new GraphqlRequest("mutation{act(input:{}){done userErrors{code message}}}", null, Map.of()),
                GatewayFixture.EDITOR,
                GatewayFixture.REQUEST);
    }
}
