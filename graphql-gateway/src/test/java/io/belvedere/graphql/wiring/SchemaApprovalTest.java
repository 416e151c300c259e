package io.belvedere.graphql.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaApprovalTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved/schema.graphqls");

    /** What the server charges may change from day to day. */
    private static final Set<String> WEIGHTS = Set.of("cost", "listSize");

    @Test
    void schema_isTheApprovedOne() throws IOException {
        String printed = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinitions(false)
                        .includeDirectives(name -> !WEIGHTS.contains(name)))
                .print(schema());
        Path actual = Path.of("target/schema.graphqls");
        Files.writeString(actual, printed);

        assertThat(printed)
                .as(
                        """
                        The GraphQL schema is not the approved one. Clients depend on it: fields may be added, not taken \
                        away or changed. If the change is meant, approve it in graphql-gateway by: cp %s %s""",
                        actual, APPROVED)
                .isEqualTo(Files.exists(APPROVED) ? Files.readString(APPROVED) : "");
    }

    private static GraphQLSchema schema() {
        return new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse(SchemaText.read()),
                        RuntimeWiring.newRuntimeWiring()
                                .wiringFactory(new MockedWiringFactory())
                                .build());
    }
}
