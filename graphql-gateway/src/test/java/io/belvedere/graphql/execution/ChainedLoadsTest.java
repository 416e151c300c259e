package io.belvedere.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.field.BatchedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is only known to be wanted when something else has been read is read all the same, and in one call too. */
@Timeout(10)
class ChainedLoadsTest {

    private static final BatchedField<Integer, Integer> NEXT = new BatchedField<>("next");

    private final List<Set<Integer>> reads = new ArrayList<>();
    private final GraphQLSchema schema = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse("type Query { afterNext(number: Int!): Int }"),
                    RuntimeWiring.newRuntimeWiring()
                            .type("Query", type -> type.dataFetcher("afterNext", ChainedLoadsTest::afterNext))
                            .build());
    private final GraphqlEngine engine = new GraphqlEngine(
            schema, ExecutionLimits.DEFAULTS, (loaders, caller, turns) -> NEXT.register(loaders, this::read));

    private static CompletableFuture<Integer> afterNext(DataFetchingEnvironment environment) {
        int number = environment.getArgumentOrDefault("number", 0);
        return NEXT.load(environment, number).thenCompose(next -> NEXT.load(environment, next));
    }

    private Map<Integer, Integer> read(Set<Integer> numbers) {
        reads.add(Set.copyOf(numbers));
        return numbers.stream().collect(Collectors.toMap(number -> number, number -> number + 1));
    }

    @Test
    void loadBehindALoad_isDispatchedWithItsLike() {
        GraphqlAnswer answer = engine.execute(
                new GraphqlRequest("{a:afterNext(number:1) b:afterNext(number:5)}", null, Map.of()),
                GatewayFixture.EDITOR,
                GatewayFixture.REQUEST);

        assertThat(GatewayFixture.at(answer, "a")).isEqualTo(3);
        assertThat(GatewayFixture.at(answer, "b")).isEqualTo(7);
        assertThat(reads).containsExactly(Set.of(1, 5), Set.of(2, 6));
    }
}
