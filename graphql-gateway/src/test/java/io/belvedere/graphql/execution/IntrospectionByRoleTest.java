package io.belvedere.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.problem.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema is told from a role on, and to nobody else by any query, whoever asked before. */
class IntrospectionByRoleTest {

    private static final GraphQLSchema SCHEMA = new GatewayFixture().schema();

    private final GraphqlEngine engine = new GraphqlEngine(
            SCHEMA, ExecutionLimits.DEFAULTS.withIntrospectionFrom(Role.EDITOR), (loaders, caller, turns) -> {});

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{__schema{queryType{name}}}",
                "{a:__type(name:\"Query\"){name}}",
                "{...f} fragment f on Query{__schema{queryType{name}}}",
                "query($on:Boolean=true){viewer{name} __type(name:\"Query\")@include(if:$on){name}}",
            })
    void viewer_isForbiddenWhatAnEditorIsTold(String document) {
        GraphqlAnswer told = ask(document, GatewayFixture.EDITOR);
        GraphqlAnswer refused = ask(document, GatewayFixture.VIEWER);

        assertThat(told.members()).doesNotContainKey("errors");
        assertThat(refused.problem()).isEqualTo(Problem.FORBIDDEN);
        assertThat(refused.members()).doesNotContainKey("data");
    }

    @Test
    void typeNames_areToldToEverybody() {
        assertThat(ask("{__typename viewer{__typename}}", GatewayFixture.VIEWER).members())
                .doesNotContainKey("errors");
    }

    private GraphqlAnswer ask(String document, Caller caller) {
        return engine.execute(new GraphqlRequest(document, null, Map.of()), caller, GatewayFixture.REQUEST);
    }
}
