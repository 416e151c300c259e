package io.belvedere.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.belvedere.graphql.execution.ExecutionLimits;
import io.belvedere.graphql.execution.GraphqlEngine;
import io.belvedere.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several requests in one: each has its own answer, and all together get no more than one does. */
@Timeout(10)
class BatchTest {

    private static final int MAX_BATCH = 4;

    private final List<String> begun = new ArrayList<>();
    private final GraphQLSchema schema = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser()
                            .parse("type Query { say(word: String): String never: Int }"
                                    + " type Mutation { say(word: String): String }"),
                    RuntimeWiring.newRuntimeWiring()
                            .type("Query", type -> type.dataFetcher("say", asked -> said(asked))
                                    .dataFetcher("never", asked -> new CompletableFuture<Integer>()))
                            .type("Mutation", type -> type.dataFetcher("say", asked -> said(asked)))
                            .build());
    private final GraphqlServlet servlet = servlet(ExecutionLimits.DEFAULTS);

    @Test
    void requests_areAnsweredInTheirOrder() throws Exception {
        FakeResponse answer = answer("[{\"query\":\"mutation{say(word:\\\"a\\\")}\"},"
                + "{\"query\":\"query($w:String){say(word:$w)}\",\"variables\":{\"w\":\"b\"}},"
                + "{\"query\":\"{again:say(word:\\\"a\\\")}\"}]");

        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("application/json; charset=utf-8");
        assertThat(answer.body().replaceAll(",\"extensions\":\\{.*?}}", ""))
                .isEqualTo("[{\"data\":{\"say\":\"a\"}},{\"data\":{\"say\":\"b\"}},{\"data\":{\"again\":\"a\"}}]");
        assertThat(begun).containsExactly("a", "b", "a");
        assertThat(answer.completed.get(0).operation()).isEqualTo("batch");
        assertThat(answer.completed.get(0).problem()).isNull();
    }

    @Test
    void requestThatIsNone_leavesTheOthersTheirAnswers() throws Exception {
        FakeResponse answer =
                answer("[{},{\"query\":\"{nonsense}\"},{\"query\":7},{\"query\":\"{say(word:\\\"a\\\")}\"}]");

        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("[{\"errors\":[{\"message\":\"query is missing\",\"extensions\":{\"code\":\"INVALID\"")
                .contains("GRAPHQL_VALIDATION_FAILED", "query must be a string")
                .contains("{\"data\":{\"say\":\"a\"}");
        assertThat(answer.completed.get(0).problem()).isEqualTo(Problem.INVALID);
    }

    @Test
    void allTogether_haveTheTimeOfOne() throws Exception {
        FakeResponse answer = FakeResponse.of(
                servlet(ExecutionLimits.DEFAULTS.within(Duration.ofSeconds(2))),
                FakeRequest.post("[{\"query\":\"{say(word:\\\"a\\\")}\"},{\"query\":\"{never}\"},"
                        + "{\"query\":\"{say(word:\\\"late\\\")}\"}]"));

        assertThat(begun).containsExactly("a");
        assertThat(answer.body().split("the request took longer", -1)).hasSize(3);
        assertThat(answer.body()).contains("{\"say\":\"a\"}", "\"code\":\"DEADLINE\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[[]]", "[{},7]", "[null]", "[{}"})
    void arrayThatIsNoBatch_isRefusedAsAWhole(String body) throws Exception {
        FakeResponse answer = answer(body);

        assertThat(answer.status).isEqualTo(400);
        assertThat(answer.body())
                .startsWith("{\"errors\":[{\"message\":\"body ")
                .contains("\"code\":\"INVALID\"");
    }

    @Test
    void batchBeyondTheLimit_isRefusedAsAWhole() throws Exception {
        FakeResponse answer = answer(
                "[" + "{\"query\":\"{say(word:\\\"a\\\")}\"},".repeat(999) + "{\"query\":\"{say(word:\\\"a\\\")}\"}]");

        assertThat(answer.status).isEqualTo(413);
        assertThat(answer.body())
                .contains("the body has more than 4 requests", "\"code\":\"LIMIT_EXCEEDED\"", "\"limit\":\"4\"");
        assertThat(begun).isEmpty();
    }

    @Test
    void batch_isAnsweredInPlainJsonOnly() throws Exception {
        FakeResponse answer = FakeResponse.of(
                servlet,
                FakeRequest.post("[{\"query\":\"{say(word:\\\"a\\\")}\"}]")
                        .with("Accept", "application/graphql-response+json"));

        assertThat(answer.status).isEqualTo(406);
        assertThat(begun).isEmpty();
    }

    private GraphqlServlet servlet(ExecutionLimits limits) {
        return new GraphqlServlet(
                new GraphqlEngine(schema, limits, (loaders, caller, turns) -> {}),
                new HttpSettings(1_048_576, StatusProfile.SPEC, MAX_BATCH, false));
    }

    private FakeResponse answer(String body) throws Exception {
        return FakeResponse.of(servlet, FakeRequest.post(body));
    }

    private String said(DataFetchingEnvironment asked) {
        String word = asked.getArgumentOrDefault("word", "");
        begun.add(word);
        return word;
    }
}
