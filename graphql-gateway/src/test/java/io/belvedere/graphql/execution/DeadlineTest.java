package io.belvedere.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When the time is over, what is there is answered, and nothing more is begun. */
@Timeout(10)
class DeadlineTest {

    private final List<String> begun = new ArrayList<>();
    private final GraphQLSchema schema = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser()
                            .parse(
                                    """
                                    type Query { quick: Int never: Int slow: Thing later: Int }
                                    type Mutation { slow: Int next: Int }
                                    type Thing { name: String more: Int }
                                    """),
                    RuntimeWiring.newRuntimeWiring()
                            .type("Query", type -> type.dataFetcher("quick", environment -> 1)
                                    .dataFetcher("never", environment -> new CompletableFuture<Integer>())
                                    .dataFetcher("slow", environment -> slow(Map.of("name", "thing")))
                                    .dataFetcher("later", environment -> begun("later")))
                            .type("Mutation", type -> type.dataFetcher("slow", environment -> slow(1))
                                    .dataFetcher("next", environment -> begun("next")))
                            .type("Thing", type -> type.dataFetcher("more", environment -> begun("more")))
                            .build());

    private final GraphqlEngine engine = new GraphqlEngine(
            schema, ExecutionLimits.DEFAULTS.within(Duration.ofMillis(200)), (loaders, caller, turns) -> {});

    @Test
    void fieldThatNeverComes_isGivenUpBesideThoseThatAreThere() {
        GraphqlAnswer answer = ask("{quick never again:never}");

        assertThat(GatewayFixture.at(answer, "quick")).isEqualTo(1);
        assertThat(GatewayFixture.at(answer, "never")).isNull();
        assertThat(answer.result().getErrors()).hasSize(2);
        assertThat(answer.problem()).isEqualTo(Problem.DEADLINE);
        assertThat(answer.members().toString()).contains("timeoutMillis=200", "path=[again]");
    }

    @Test
    void nothing_isBegunWhenTheTimeIsOver() {
        GraphqlAnswer answer = ask("{slow{name more} later}");

        assertThat(GatewayFixture.at(answer, "slow", "name")).isEqualTo("thing");
        assertThat(GatewayFixture.at(answer, "slow", "more")).isNull();
        assertThat(begun).isEmpty();
        assertThat(answer.problem()).isEqualTo(Problem.DEADLINE);
    }

    @Test
    void command_isNotCarriedOutWhenTheTimeIsOver() {
        GraphqlAnswer answer = ask("mutation{slow next}");

        assertThat(GatewayFixture.at(answer, "slow")).isEqualTo(1);
        assertThat(begun).isEmpty();
        assertThat(answer.result().getErrors()).singleElement().satisfies(error -> assertThat(error.getPath())
                .isEqualTo(List.of("next")));
    }

    /** Longer than the request has. */
    private static <T> T slow(T value) throws InterruptedException {
        assertThat(new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS)).isFalse();
        return value;
    }

    private int begun(String field) {
        begun.add(field);
        return 1;
    }

    private GraphqlAnswer ask(String query) {
        return engine.execute(new GraphqlRequest(query, null, Map.of()), GatewayFixture.EDITOR, GatewayFixture.REQUEST);
    }
}
