package io.belvedere.graphql.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.TypeName;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.belvedere.graphql.GatewayFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every field of the schema. */
class SchemaConventionsTest {

    private static final GraphQLSchema SCHEMA = new GatewayFixture().schema();
    private static final GraphQLObjectType MUTATIONS = Objects.requireNonNull(SCHEMA.getMutationType());
    private static final GraphQLObjectType SUBSCRIPTIONS = Objects.requireNonNull(SCHEMA.getSubscriptionType());
    private static final TypeDefinitionRegistry TEXT = new SchemaParser().parse(SchemaText.read());
    private static final Set<String> OF_EVERY_SERVER = Set.of("include", "skip", "deprecated", "specifiedBy", "oneOf");

    /** The engine adds some of its own, which clients would find by introspection alone. */
    @Test
    void directives_areWrittenDownUnlessEveryServerHasThem() {
        assertThat(SCHEMA.getDirectives())
                .extracting(GraphQLDirective::getName)
                .filteredOn(name -> !OF_EVERY_SERVER.contains(name))
                .containsExactlyInAnyOrderElementsOf(
                        TEXT.getDirectiveDefinitions().keySet());
    }

    @Test
    void mutations_takeOneInputAndAnswerAPayload() {
        assertThat(MUTATIONS.getFieldDefinitions()).allSatisfy(mutation -> {
            String type =
                    GraphQLTypeUtil.simplePrint(mutation.getArgument("input").getType());
            assertThat(mutation.getArguments()).as(mutation.getName()).hasSize(1);
            assertThat(type).isEqualToIgnoringCase(mutation.getName() + "Input!");
            assertThat(GraphQLTypeUtil.isNullable(mutation.getType())).isTrue();
            assertPayload((GraphQLObjectType) mutation.getType());
        });
    }

    private static void assertPayload(GraphQLObjectType payload) {
        assertThat(payload.getName()).endsWith("Payload");
        assertThat(payload.getFieldDefinitions()).allSatisfy(field -> {
            boolean errors = field.getName().equals("userErrors");
            assertThat(GraphQLTypeUtil.simplePrint(field.getType()))
                    .as(payload.getName() + "." + field.getName())
                    .matches(type -> errors ? type.equals("[UserError!]!") : !type.endsWith("!"));
        });
        assertThat(payload.getFieldDefinition("userErrors")).isNotNull();
    }

    /** Else a page would be taken for ten items, however long it may be. */
    @Test
    void pages_sayHowLongTheyMayBe() {
        SCHEMA.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .flatMap(type -> type.getFieldDefinitions().stream())
                .filter(field -> GraphQLTypeUtil.simplePrint(field.getType()).matches("\\w+Connection!?"))
                .forEach(field -> {
                    assertThat(listSize(field, "slicingArguments"))
                            .as(field.getName())
                            .isEqualTo(List.of("first"));
                    assertThat(listSize(field, "sizedFields"))
                            .as(field.getName())
                            .isEqualTo(List.of("edges"));
                });
    }

    private static @Nullable Object listSize(GraphQLFieldDefinition field, String argument) {
        return field.getAppliedDirectives("listSize").stream()
                .flatMap(directive -> directive.getArguments().stream())
                .filter(each -> each.getName().equals(argument))
                .<Object>map(GraphQLAppliedDirectiveArgument::getValue)
                .findFirst()
                .orElse(null);
    }

    @Test
    void operations_areAllWired() {
        Stream.of(SCHEMA.getQueryType(), MUTATIONS, SUBSCRIPTIONS).forEach(type -> assertThat(
                        type.getFieldDefinitions())
                .allSatisfy(field ->
                        assertThat(fetcher(type, field)).as(field.getName()).isNotInstanceOf(LightDataFetcher.class)));
    }

    private static DataFetcher<?> fetcher(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return SCHEMA.getCodeRegistry().getDataFetcher(FieldCoordinates.coordinates(type, field), field);
    }

    /** What a batch takes a command with, the command's own mutation takes too. */
    @Test
    void commandsOfABatch_areThoseOfTheMutationsOfTheirNames() {
        assertThat(input("BoardCommandInput").getInputValueDefinitions()).allSatisfy(command -> {
            String part = ((TypeName) command.getType()).getName();
            List<String> whole = printed(input(part.replaceAll("Command$", "Input")));
            assertThat(MUTATIONS.getFieldDefinition(command.getName()))
                    .as(command.getName())
                    .isNotNull();
            assertThat(whole).containsAll(printed(input(part)));
            assertThat(whole).hasSameSizeAs(withContext(printed(input(part)), whole));
        });
    }

    /** With what a batch says once for all of its commands. */
    private static List<String> withContext(List<String> part, List<String> whole) {
        List<String> all = new ArrayList<>(part);
        whole.stream()
                .filter(field -> field.matches("(dashboardId|version|requestId|overlap):.*"))
                .forEach(all::add);
        return all;
    }

    private static InputObjectTypeDefinition input(String name) {
        return Objects.requireNonNull(TEXT.getTypeOrNull(name, InputObjectTypeDefinition.class));
    }

    private static List<String> printed(InputObjectTypeDefinition input) {
        return input.getInputValueDefinitions().stream()
                .map(field -> field.getName() + ":" + field.getType() + field.getDefaultValue())
                .map(text -> text.replaceAll("sourceLocation=[^,}]*", ""))
                .toList();
    }

    @Test
    void typesAndMutations_areDescribed() {
        assertThat(TEXT.types().values()).allSatisfy(type -> assertDescribed((AbstractDescribedNode<?>) type));
        assertThat(MUTATIONS.getFieldDefinitions())
                .allSatisfy(field ->
                        assertThat(field.getDescription()).as(field.getName()).isNotEmpty());
        assertThat(SUBSCRIPTIONS.getFieldDefinitions()).allSatisfy(subscription -> {
            assertThat(subscription.getDescription()).as(subscription.getName()).isNotEmpty();
            // An event that fails is null beside its error, and others follow.
            assertThat(GraphQLTypeUtil.isNullable(subscription.getType())).isTrue();
        });
        assertThat(SCHEMA.getQueryType().getFieldDefinitions())
                .allSatisfy(field ->
                        assertThat(field.getDescription()).as(field.getName()).isNotEmpty());
    }

    private static void assertDescribed(AbstractDescribedNode<?> node) {
        assertThat(node.getDescription()).as(((NamedNode<?>) node).getName()).isNotNull();
    }
}
