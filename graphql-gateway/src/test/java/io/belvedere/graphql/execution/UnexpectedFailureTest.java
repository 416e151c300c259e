package io.belvedere.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Faults of ours are told by a code and the request id only. */
class UnexpectedFailureTest {

    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse("type Query { broken: Int late: Int none: Int! ok: Int }"),
                    RuntimeWiring.newRuntimeWiring()
                            .type("Query", type -> type.dataFetcher("broken", environment -> {
                                        throw new IllegalStateException("secret of the database");
                                    })
                                    .dataFetcher(
                                            "late",
                                            environment -> CompletableFuture.supplyAsync(() -> {
                                                throw BelvedereException.unavailable("later", 3);
                                            }))
                                    .dataFetcher("none", environment -> null)
                                    .dataFetcher("ok", environment -> 1))
                            .build());

    private final GraphqlEngine engine =
            new GraphqlEngine(SCHEMA, ExecutionLimits.DEFAULTS, (loaders, caller, turns) -> {});

    @Test
    void unexpectedException_isToldWithoutItsMessage() {
        GraphqlAnswer answer = ask("{broken ok}");

        assertThat(answer.members().toString())
                .contains("INTERNAL", "request-1")
                .doesNotContain("secret");
        assertThat(answer.problem()).isEqualTo(Problem.INTERNAL);
        assertThat(GatewayFixture.at(answer, "ok")).isEqualTo(1);
    }

    @Test
    void exceptionOfFuture_isToldAsItself() {
        GraphqlAnswer answer = ask("{late}");

        assertThat(answer.problem()).isEqualTo(Problem.UNAVAILABLE);
        assertThat(answer.result().getErrors().get(0).getExtensions()).containsEntry("retryAfterSeconds", "3");
    }

    @Test
    void nullWhereNoneMayBe_isAFaultOfOurs() {
        assertThat(ask("{none}").problem()).isEqualTo(Problem.INTERNAL);
    }

    private GraphqlAnswer ask(String query) {
        return engine.execute(new GraphqlRequest(query, null, Map.of()), GatewayFixture.EDITOR, GatewayFixture.REQUEST);
    }
}
