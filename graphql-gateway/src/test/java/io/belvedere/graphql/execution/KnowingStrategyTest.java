package io.belvedere.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.field.BatchedField;
import io.belvedere.graphql.field.Callers;
import io.belvedere.graphql.field.Fields;
import io.belvedere.graphql.field.OwnField;
import io.belvedere.graphql.http.AnswerWriter;
import io.belvedere.problem.BelvedereException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans never change and are found out once; how often that was can be seen by their steps. */
@Timeout(10)
class KnowingStrategyTest {

    private static final BatchedField<String, Integer> LENGTHS = new BatchedField<>("lengths");

    private record Plan(String title, List<Step> steps) {}

    private record Step(String name) {}

    private final Plan second = new Plan("second", List.of(new Step("u")));
    private Plan first = new Plan("first", List.of(new Step("s"), new Step("t")));
    private int looks;
    private final GraphQLSchema schema = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser()
                            .parse(
                                    """
                                    type Query { plan: Plan! plans: [Plan!]! }
                                    type Plan { title: String! steps(from: Int): [Step!]! length: Int viewer: String }
                                    type Step { name: String looks: Int length: Int fault: Int }
                                    """),
                    RuntimeWiring.newRuntimeWiring()
                            .type("Query", type -> type.dataFetcher("plan", asked -> plan())
                                    .dataFetcher("plans", asked -> List.of(plan(), second)))
                            .type("Plan", type -> type.dataFetcher("steps", (OwnField<?>) KnowingStrategyTest::steps)
                                    .dataFetcher(
                                            "length", asked -> length(asked, Fields.source(asked, Plan.class).title))
                                    .dataFetcher(
                                            "viewer", asked -> Callers.of(asked).name()))
                            .type("Step", type -> type.dataFetcher("looks", Fields.of(Step.class, step -> ++looks))
                                    .dataFetcher(
                                            "length", asked -> length(asked, Fields.source(asked, Step.class).name))
                                    .dataFetcher("fault", Fields.of(Step.class, step -> {
                                        throw BelvedereException.invalid("step", "is " + ++looks);
                                    })))
                            .build());
    private final GraphqlEngine engine = engine(ExecutionLimits.DEFAULTS);

    private GraphqlEngine engine(ExecutionLimits limits) {
        return new GraphqlEngine(
                schema,
                limits,
                (loaders, caller, turns) -> LENGTHS.register(
                        loaders, texts -> texts.stream().collect(Collectors.toMap(text -> text, String::length))),
                UnaryOperator.identity(),
                Set.of(Plan.class));
    }

    private Plan plan() {
        return first;
    }

    private static List<Step> steps(DataFetchingEnvironment environment) {
        return Fields.source(environment, Plan.class).steps.stream()
                .skip(environment.getArgumentOrDefault("from", 0))
                .toList();
    }

    private static CompletableFuture<Integer> length(DataFetchingEnvironment environment, String text) {
        return LENGTHS.load(environment, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{plan{title steps{name looks}}}",
                "{plan{steps(from:1){looks} __typename}}",
                "{plan{...all}} fragment all on Plan{steps{... on Step{looks}}}",
                "{plans{title steps{looks}}}",
                "query($from:Int){plan{steps{looks}} plans{steps(from:$from){name}}}"
            })
    void whatIsAPlansOwn_isFoundOutOnce(String document) {
        String before = ask(engine, document);
        int once = looks;

        assertThat(ask(engine, document)).isEqualTo(before);
        assertThat(looks).isEqualTo(once).isPositive();
    }

    @Test
    void anotherPlan_isLookedAt() {
        ask(engine, "{plan{title steps{looks}}}");
        first = new Plan("first", List.of(new Step("s")));

        assertThat(ask(engine, "{plan{title steps{looks}}}"))
                .contains("{\"plan\":{\"title\":\"first\",\"steps\":[{\"looks\":3}]}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{plan{viewer steps{looks}}}",
                "{plan{length steps{looks}}}",
                "{plan{steps{looks length}}}",
                "query($from:Int){plan{steps(from:$from){looks}}}",
                "query($no:Boolean=false){plan{title @skip(if:$no) steps{looks}}}",
                "{plan{steps{looks}} plan{title}}"
            })
    void whatDependsOnMore_isFoundOutEachTime(String document) {
        ask(engine, document);
        int once = looks;

        ask(engine, document);

        assertThat(looks).isEqualTo(2 * once).isPositive();
    }

    @Test
    void fault_isToldEachTime() {
        assertThat(ask(engine, "{plan{steps{fault}}}")).contains("step is 1", "step is 2");
        assertThat(ask(engine, "{plan{steps{fault}}}")).contains("step is 3", "step is 4");
    }

    /** What is known is not fetched, so nothing may wait for its loads. */
    @Test
    void loadsBesideAndBelow_areDispatchedAllTheSame() {
        String document = "{a:plan{title steps{name}} plans{title steps{name}} b:plans{title length steps{name length}}"
                + " c:plan{steps{name}}}";
        String before = ask(engine, document);

        assertThat(before)
                .contains("\"length\":5,\"steps\":[{\"name\":\"s\",\"length\":1}")
                .doesNotContain("errors");
        assertThat(ask(engine, document)).isEqualTo(before);
    }

    @Test
    void withoutMemory_nothingIsKept() {
        ExecutionLimits defaults = ExecutionLimits.DEFAULTS;
        GraphqlEngine forgetful = engine(new ExecutionLimits(
                defaults.request(),
                defaults.cost(),
                defaults.timeout(),
                defaults.cachedDocuments(),
                0,
                defaults.maxErrors(),
                defaults.introspectionRole()));

        assertThat(ask(forgetful, "{plan{steps{looks}}}")).contains("1", "2");
        assertThat(ask(forgetful, "{plan{steps{looks}}}")).contains("3", "4");
    }

    private static String ask(GraphqlEngine engine, String document) {
        GraphqlAnswer answer = engine.execute(
                new GraphqlRequest(document, null, Map.of()), GatewayFixture.EDITOR, GatewayFixture.REQUEST);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        AnswerWriter.write(answer.members(), written);
        return written.toString(StandardCharsets.UTF_8);
    }
}
