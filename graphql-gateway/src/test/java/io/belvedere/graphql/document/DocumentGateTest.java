package io.belvedere.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.belvedere.document.DocumentHash;
import io.belvedere.document.InMemoryPersistedDocuments;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.document.DocumentSettings.Admission;
import io.belvedere.graphql.document.DocumentSettings.Learning;
import io.belvedere.graphql.execution.DocumentName;
import io.belvedere.graphql.execution.DocumentName.Way;
import io.belvedere.graphql.execution.ExecutionLimits;
import io.belvedere.graphql.execution.GraphqlAnswer;
import io.belvedere.graphql.execution.GraphqlEngine;
import io.belvedere.graphql.execution.GraphqlRequest;
import io.belvedere.problem.Problem;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentGateTest {

    private static final String TEXT = "{ a }";
    private static final String HASH = DocumentHash.of(TEXT).value();
    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse("type Query { a: Int }"),
                    RuntimeWiring.newRuntimeWiring()
                            .type("Query", type -> type.dataFetcher("a", environment -> 7))
                            .build());
    private static final TrustedDocuments TRUSTED = new TrustedDocuments(
            Map.of("board", new ParsedDocument(TEXT, Document.newDocument().build())));

    private final InMemoryPersistedDocuments persisted = new InMemoryPersistedDocuments();

    @Test
    void hashAlone_isUnknownAtFirst() {
        GraphqlAnswer answer = ask(DocumentSettings.DEFAULTS, "", persistedQuery(HASH));

        assertThat(answer.code()).contains("PERSISTED_QUERY_NOT_FOUND");
        assertThat(GatewayFixture.onlyError(answer).getMessage()).isEqualTo("PersistedQueryNotFound");
        assertThat(answer.isExecuted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void hashAlone_isEnoughOnceTheTextHasCome(Way way) {
        ask(DocumentSettings.DEFAULTS, TEXT, persistedQuery(HASH));

        assertAnswered(ask(DocumentSettings.DEFAULTS, "", new DocumentName(HASH, way)));
        assertAnswered(ask(DocumentSettings.DEFAULTS, "", new DocumentName("sha256:" + HASH, way)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ b }", "{"})
    void textThatCannotBeExecuted_isNotRemembered(String text) {
        ask(
                DocumentSettings.DEFAULTS,
                text,
                persistedQuery(DocumentHash.of(text).value()));

        assertThat(persisted.size()).isZero();
    }

    @Test
    void textWithoutItsHash_isNotRemembered() {
        assertAnswered(ask(DocumentSettings.DEFAULTS, TEXT, null));

        assertThat(persisted.size()).isZero();
    }

    @Test
    void nameThatIsNoHash_isUnknown() {
        GraphqlAnswer answer = ask(DocumentSettings.DEFAULTS, "", new DocumentName("x-mine:board", Way.DOCUMENT_ID));

        assertThat(answer.code()).contains("PERSISTED_QUERY_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", TEXT})
    void hash_isNotSupportedIfNothingIsRemembered(String text) {
        DocumentSettings off = new DocumentSettings(Admission.ANY, Learning.OFF, TrustedDocuments.NONE);

        GraphqlAnswer answer = ask(off, text, persistedQuery(HASH));

        assertThat(answer.code()).contains("PERSISTED_QUERY_NOT_SUPPORTED");
        assertThat(GatewayFixture.onlyError(answer).getMessage()).isEqualTo("PersistedQueryNotSupported");
        assertThat(persisted.size()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Admission.class)
    void trustedDocument_isFoundByItsIdAndItsHash(Admission admission) {
        DocumentSettings trusting = new DocumentSettings(admission, Learning.OFF, TRUSTED);

        assertAnswered(ask(trusting, "", new DocumentName("board", Way.DOCUMENT_ID)));
        assertAnswered(ask(trusting, "", new DocumentName("sha256:" + HASH, Way.DOCUMENT_ID)));
        assertAnswered(ask(trusting, "", persistedQuery("board")));
        assertAnswered(ask(trusting, "", persistedQuery(HASH)));
        assertAnswered(ask(trusting, TEXT, null));
    }

    @Test
    void otherDocument_isRefusedIfOnlyTrustedOnesAreAnswered() {
        DocumentSettings trusting = new DocumentSettings(Admission.TRUSTED, Learning.ON, TRUSTED);
        String other = "{ b: a }";
        persisted.keep(GatewayFixture.EDITOR.tenant(), DocumentHash.of(other), other);

        GraphqlAnswer written = ask(trusting, other, null);
        GraphqlAnswer taught =
                ask(trusting, other, persistedQuery(DocumentHash.of(other).value()));
        GraphqlAnswer named =
                ask(trusting, "", persistedQuery(DocumentHash.of(other).value()));
        GraphqlAnswer introspection = ask(trusting, "{ __schema { types { name } } }", null);

        assertThat(written.code()).contains("QUERY_NOT_IN_SAFELIST");
        assertThat(written.problem()).isEqualTo(Problem.FORBIDDEN);
        assertThat(taught.code()).contains("QUERY_NOT_IN_SAFELIST");
        assertThat(named.code()).contains("PERSISTED_QUERY_NOT_IN_LIST");
        assertThat(introspection.code()).contains("QUERY_NOT_IN_SAFELIST");
        assertThat(persisted.size()).isEqualTo(1);
    }

    @Test
    void trustedDocument_isNotRememberedWithItsHash() {
        DocumentSettings trusting = new DocumentSettings(Admission.TRUSTED, Learning.ON, TRUSTED);

        assertAnswered(ask(trusting, TEXT, persistedQuery(HASH)));

        assertThat(persisted.size()).isZero();
    }

    private static DocumentName persistedQuery(String hash) {
        return new DocumentName(hash, Way.PERSISTED_QUERY);
    }

    private static void assertAnswered(GraphqlAnswer answer) {
        assertThat(answer.members().get("data")).hasToString("{a=7}");
    }

    private GraphqlAnswer ask(DocumentSettings settings, String text, @Nullable DocumentName name) {
        GraphqlEngine engine = new GraphqlEngine(
                SCHEMA,
                ExecutionLimits.DEFAULTS,
                (loaders, caller, turns) -> {},
                new DocumentGate(settings, persisted),
                Set.of());
        return engine.execute(
                new GraphqlRequest(text, null, Map.of(), name, false), GatewayFixture.EDITOR, GatewayFixture.REQUEST);
    }
}
