package io.belvedere.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.belvedere.graphql.execution.ExecutionLimits;
import io.belvedere.graphql.execution.GraphqlEngine;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is deferred comes behind the rest, part by part, to clients that take it so. */
@Timeout(30)
class DeferTest {

    private static final String ACCEPT = "multipart/mixed;deferSpec=20220824,application/json";

    private final CountDownLatch looked = new CountDownLatch(1);
    private final GraphQLSchema schema = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser()
                            .parse(
                                    """
                                    type Query { quick: Int thing: Thing things: [Thing!]! }
                                    type Mutation { quick: Int thing: Thing }
                                    type Thing { name: String more: Int elsewhere: Int never: Int no: Int sure: Int! }
                                    """),
                    RuntimeWiring.newRuntimeWiring()
                            .type("Query", type -> type.dataFetcher("quick", asked -> 1)
                                    .dataFetcher("thing", asked -> Map.of("name", "a"))
                                    .dataFetcher("things", asked -> List.of(Map.of("name", "a"), Map.of("name", "b"))))
                            .type("Mutation", type -> type.dataFetcher("quick", asked -> 1)
                                    .dataFetcher("thing", asked -> Map.of("name", "a")))
                            .type("Thing", type -> type.dataFetcher("more", asked -> 2)
                                    .dataFetcher("elsewhere", asked -> CompletableFuture.supplyAsync(this::afterALook))
                                    .dataFetcher("never", asked -> new CompletableFuture<Integer>())
                                    .dataFetcher("no", asked -> {
                                        throw new BelvedereException(Problem.NOT_FOUND, "nothing there");
                                    }))
                            .build());

    private final GraphqlServlet servlet = servlet(Duration.ofSeconds(20));

    @Test
    void deferredFragment_comesAsAPartOfItsOwn() throws Exception {
        FakeResponse answer = ask("{quick thing{name ...@defer(label:\"later\"){more}}}");

        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("multipart/mixed; boundary=\"-\"; deferSpec=20220824");
        assertThat(parts(answer.body()))
                .containsExactly(
                        "{\"data\":{\"quick\":1,\"thing\":{\"name\":\"a\"}},"
                                + "\"extensions\":{\"cost\":{\"estimated\":2,\"limit\":100000}},\"hasNext\":true}",
                        "{\"incremental\":[{\"path\":[\"thing\"],\"label\":\"later\",\"data\":{\"more\":2}}],"
                                + "\"hasNext\":false}");
        assertThat(answer.completed.get(0).operation()).isEqualTo("query");
        assertThat(answer.completed.get(0).problem()).isNull();
    }

    @Test
    void everyPart_leavesBeforeTheNextIsThere() throws Exception {
        FakeResponse answer = ask("{thing{name ...@defer{more} ...@defer{elsewhere}}}");

        assertThat(parts(answer.body())).hasSize(3).last().asString().contains("\"elsewhere\":3");
        assertThat(answer.flushed.get(0)).endsWith("\"hasNext\":true}\r\n---").doesNotContain("incremental");
        assertThat(answer.flushed.get(1)).endsWith("{\"more\":2}}],\"hasNext\":true}\r\n---");
        assertThat(answer.body()).endsWith("\"hasNext\":false}\r\n-----\r\n");
    }

    @Test
    void eachObjectOfAList_hasItsPart() throws Exception {
        List<String> parts = parts(ask("{things{name ...@defer{more}}}").body());

        assertThat(parts.stream().skip(1))
                .anyMatch(part -> part.contains("\"path\":[\"things\",0]"))
                .anyMatch(part -> part.contains("\"path\":[\"things\",1]"))
                .hasSize(2);
    }

    @Test
    void mutation_mayDeferPartsOfItsPayload() throws Exception {
        assertThat(parts(ask("mutation{thing{name ...@defer{more}}}").body()))
                .hasSize(2)
                .last()
                .asString()
                .contains("{\"more\":2}");
    }

    @Test
    void faultInAPart_isToldThere() throws Exception {
        FakeResponse answer = ask("{thing{name ...@defer{no}}}");

        assertThat(parts(answer.body()).get(1))
                .contains("\"data\":{\"no\":null}", "\"message\":\"nothing there\"", "\"path\":[\"thing\",\"no\"]")
                .contains("\"code\":\"NOT_FOUND\"", "\"requestId\"");
        assertThat(answer.completed.get(0).problem()).isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void partThatIsNothingForAFault_saysSo() throws Exception {
        assertThat(parts(ask("{thing{name ...@defer{sure}}}").body()).get(1))
                .contains("\"data\":null", "\"code\":\"INTERNAL\"")
                .endsWith("\"hasNext\":false}");
    }

    @Test
    void partThatDoesNotCome_isGivenUpInTime() throws Exception {
        FakeResponse answer = FakeResponse.of(
                servlet(Duration.ofSeconds(1)),
                FakeRequest.post(body("{thing{name ...@defer{never}}}")).with("Accept", ACCEPT));

        assertThat(parts(answer.body()).get(1))
                .contains("\"data\":{\"never\":null}", "\"code\":\"DEADLINE\"")
                .endsWith("\"hasNext\":false}");
        assertThat(answer.body()).endsWith("\r\n-----\r\n");
        assertThat(answer.completed.get(0).problem()).isEqualTo(Problem.DEADLINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{quick}",
                "{thing{name ...@defer(if:false){more}}}",
                "{nonsense}",
                "mutation{...@defer{quick}}",
            })
    void answerWithNothingDeferred_isAsEver(String query) throws Exception {
        FakeResponse answer = ask(query);

        assertThat(answer.header("content-type")).isEqualTo("application/json; charset=utf-8");
        assertThat(answer.body()).doesNotContain("hasNext");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/mixed, application/json|true",
                "application/json, multipart/mixed; deferSpec=\"20220824\"|true",
                "MULTIPART/Mixed;DeferSpec=20220824|true",
                "multipart/mixed;q=0|false",
                "multipart/mixed;incrementalSpec=v0.2|false",
                "multipart/mixed;boundary=graphql;subscriptionSpec=1.0|false",
                "multipart/mixed;deferSpec=20991231|false",
                "multipart/*|false",
                "*/*|false",
                "''|false",
            })
    void parts_areForWhoTakesThem(String accept, boolean taken) {
        assertThat(PartsBody.isAccepted(accept)).isEqualTo(taken);
    }

    @Test
    void otherClients_getTheWholeAnswerAtOnce() throws Exception {
        FakeResponse answer = FakeResponse.of(
                servlet, FakeRequest.post(body("{thing{name ...@defer{more}}}")).with("Accept", "application/json"));

        assertThat(answer.body()).startsWith("{\"data\":{\"thing\":{\"name\":\"a\",\"more\":2}}");
    }

    @Test
    void parts_leavePackedForWhoTakesThat() throws Exception {
        FakeResponse answer = FakeResponse.of(
                servlet,
                FakeRequest.post(body("{thing{name ...@defer{more}}}"))
                        .with("Accept", ACCEPT)
                        .with("Accept-Encoding", "gzip"));

        assertThat(answer.header("content-encoding")).isEqualTo("gzip");
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.bytes())).readAllBytes();
        assertThat(parts(new String(unpacked, StandardCharsets.UTF_8))).hasSize(2);
    }

    private GraphqlServlet servlet(Duration timeout) {
        return new GraphqlServlet(
                new GraphqlEngine(schema, ExecutionLimits.DEFAULTS.within(timeout), (loaders, caller, turns) -> {}),
                new HttpSettings(1_048_576, StatusProfile.SPEC, 0, true));
    }

    /** The client has seen the part before when this comes. */
    private int afterALook() {
        try {
            looked.await(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return 3;
    }

    private FakeResponse ask(String query) throws Exception {
        return FakeResponse.of(servlet, FakeRequest.post(body(query)).with("Accept", ACCEPT));
    }

    private static String body(String query) {
        return "{\"query\":\"" + query.replace("\"", "\\\"") + "\"}";
    }

    /** The JSON of each part. */
    private static List<String> parts(String body) {
        List<String> parts = Arrays.asList(body.split("\r\n---(?:--)?\r\n", -1));
        assertThat(parts.get(0)).isEmpty();
        assertThat(parts.get(parts.size() - 1)).isEmpty();
        return parts.subList(1, parts.size() - 1).stream()
                .map(part -> {
                    assertThat(part).startsWith("Content-Type: application/json; charset=utf-8\r\n\r\n");
                    return part.substring(part.indexOf('{'));
                })
                .toList();
    }
}
