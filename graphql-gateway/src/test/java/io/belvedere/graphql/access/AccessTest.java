package io.belvedere.graphql.access;

import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.FOREIGNER;
import static io.belvedere.graphql.GatewayFixture.OPERATOR;
import static io.belvedere.graphql.GatewayFixture.VIEWER;
import static io.belvedere.graphql.GatewayFixture.at;
import static io.belvedere.graphql.GatewayFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.belvedere.access.Caller;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.GatewayFixture.UserErrorAnswer;
import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Users and tenants from their creation to their end, as a client sees them. */
class AccessTest {

    private final GatewayFixture gateway = new GatewayFixture();

    @Test
    void viewer_isTheCaller() {
        GraphqlAnswer answer = gateway.ask(EDITOR, "{viewer{name role tenant{id name}}}");

        assertThat(answer.members().get("data"))
                .isEqualTo(Map.of(
                        "viewer",
                        Map.of(
                                "name",
                                "erin",
                                "role",
                                "EDITOR",
                                "tenant",
                                Map.of("id", "acme", "name", "Tenant acme"))));
    }

    static Stream<Arguments> callers() {
        return Stream.of(
                arguments(VIEWER, List.of()),
                arguments(EDITOR, List.of("QUERY", "EDIT")),
                arguments(FOREIGNER, List.of("QUERY", "EDIT", "ADMINISTER")),
                arguments(OPERATOR, List.of("QUERY", "EDIT", "ADMINISTER", "OPERATE")));
    }

    @ParameterizedTest
    @MethodSource("callers")
    void permissions_areThoseOfTheRole(Caller caller, List<String> permissions) {
        GraphqlAnswer answer = gateway.ask(caller, "{viewer{permissions}}");

        assertThat(at(answer, "viewer", "permissions")).isEqualTo(permissions);
    }

    @Test
    void userAndTenantCommands_goRound() {
        GraphqlAnswer answer = gateway.ask(
                OPERATOR,
                """
                mutation {
                  createTenant(input: {id: "globex", name: "Globex", administrator: {name: "hank", password: "correct horse battery"}}) {
                    tenant { id name version createdAt }
                  }
                  renameTenant(input: {id: "globex", version: 1, name: "Globex Corp"}) { tenant { name version } }
                  deleteTenant(input: {id: "globex", version: 2}) { deletedId }
                  createUser(input: {name: "vera", password: "correct horse battery", role: VIEWER}) { user { name role version } }
                }""");

        assertThat(answer.result().getErrors()).isEmpty();
        assertThat(at(answer, "deleteTenant", "deletedId")).isEqualTo("globex");
        assertThat(at(answer, "createUser", "user")).isEqualTo(Map.of("name", "vera", "role", "VIEWER", "version", 1));
        assertThat(text(gateway.ask(OPERATOR, "{users{edges{node{name}}}}"), "users", "edges", 0, "node", "name"))
                .isEqualTo("vera");
    }

    @Test
    void command_tellsWhatItRefusesInItsPayload() {
        GraphqlAnswer answer = gateway.ask(
                OPERATOR,
                "mutation{deleteTenant(input:{id:\"globex\", version:1}){deletedId userErrors{code message field details}}}");

        UserErrorAnswer refusal = GatewayFixture.refusal(answer, "deleteTenant");
        assertThat(refusal.code()).isEqualTo("NOT_FOUND");
        assertThat(refusal.get("field")).isEqualTo(List.of("id"));
        assertThat(refusal.get("details")).isEqualTo(Map.of("kind", "tenant", "id", "globex"));
        assertThat(answer.problem()).isEqualTo(Problem.NOT_FOUND);
    }
}
