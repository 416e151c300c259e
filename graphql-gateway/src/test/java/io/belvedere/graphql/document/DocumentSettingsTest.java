package io.belvedere.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.document.DocumentHash;
import io.belvedere.graphql.GatewayFixture;
import io.belvedere.graphql.document.DocumentSettings.Admission;
import io.belvedere.graphql.document.DocumentSettings.Learning;
import io.belvedere.graphql.execution.DocumentName;
import io.belvedere.graphql.execution.DocumentName.Way;
import io.belvedere.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentSettingsTest {

    private static final String APOLLO =
            """
            {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [
              {"id": "one", "name": "A", "type": "query", "body": "query A { viewer { name } }", "clientName": null},
              {"id": "two", "name": "B", "type": "query", "body": "query B { viewer { role } }"}]}
            """;
    private static final String RELAY = "{\"three\": \"{ viewer { role } }\"}";

    private final Path folder;

    DocumentSettingsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void from_answersAnyDocumentIfNothingIsSet() {
        DocumentSettings settings = read(Map.of());

        assertThat(settings).isEqualTo(DocumentSettings.DEFAULTS);
    }

    @Test
    void from_readsManifestsOfBothForms() throws IOException {
        DocumentSettings settings = read(Map.of(
                "belvedere.graphql.documents", "trusted",
                "belvedere.graphql.apq.enabled", "false",
                "belvedere.graphql.manifest", file("apollo.json", APOLLO) + " , " + file("relay.json", RELAY)));

        assertThat(settings.admission()).isEqualTo(Admission.TRUSTED);
        assertThat(settings.learning()).isEqualTo(Learning.OFF);
        assertThat(settings.trusted().find(new DocumentName("one", Way.DOCUMENT_ID)))
                .contains("query A { viewer { name } }");
        assertThat(settings.trusted().find(new DocumentName("three", Way.PERSISTED_QUERY)))
                .contains("{ viewer { role } }");
        assertThat(settings.trusted()
                        .find(new DocumentName("sha256:" + DocumentHash.of("{ viewer { role } }"), Way.DOCUMENT_ID)))
                .contains("{ viewer { role } }");
        assertThat(settings.trusted().find(new DocumentName("four", Way.DOCUMENT_ID)))
                .isEmpty();
        assertThat(settings.trusted().contains("query B { viewer { role } }")).isTrue();
        assertThat(settings.trusted().contains("query C { viewer { role } }")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is not well-formed JSON",
                "[]|must be a JSON object",
                "{\"a\": 1}|a is no text",
                "{\"a\": \"{\"}|a does not parse",
                "{\"\": \"{ a }\"}|has no id",
                "{\"a\": \"{ a }\", \"a\": \"{ b }\"}|has the member a twice",
                "{\"format\": \"other\", \"version\": 1}|format other of version 1 is not known",
                "{\"format\": \"apollo-persisted-query-manifest\", \"version\": 2}|of version 2 is not known",
                "{\"format\": \"apollo-persisted-query-manifest\", \"version\": 1}|operations must be a list",
                "{\"format\": \"apollo-persisted-query-manifest\", \"version\": 1, \"operations\": [7]}|operations[0]"
                        + " must be an object",
                "{\"format\": \"apollo-persisted-query-manifest\", \"version\": 1, \"operations\": [{\"id\":"
                        + " \"a\"}]}|operations[0].body is missing",
                "{\"format\": \"apollo-persisted-query-manifest\", \"version\": 1, \"operations\": [{\"id\": \"a\","
                        + " \"body\": \"{ a }\"}, {\"id\": \"a\", \"body\": \"{ b }\"}]}|operations[1]: the id a is that"
                        + " of another document already",
            })
    void from_refusesABrokenManifestAndSaysWhere(String content, String told) throws IOException {
        Path file = file("manifest.json", content);

        assertThatThrownBy(() -> read(Map.of("belvedere.graphql.manifest", file.toString())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("belvedere.graphql.manifest", file.toString(), told);
    }

    @Test
    void from_refusesAManifestThatIsNotThere() {
        Path missing = folder.resolve("missing.json");

        assertThatThrownBy(() -> read(Map.of("belvedere.graphql.manifest", missing.toString())))
                .hasMessageContainingAll("belvedere.graphql.manifest", missing.toString(), "cannot be read");
    }

    @Test
    void from_refusesTrustWithoutAManifest() {
        assertThatThrownBy(() -> read(Map.of("belvedere.graphql.documents", "trusted")))
                .hasMessageContainingAll("belvedere.graphql.documents needs belvedere.graphql.manifest");
    }

    @Test
    void from_refusesAnotherAdmission() {
        assertThatThrownBy(() -> read(Map.of("belvedere.graphql.documents", "none")))
                .hasMessageContaining("belvedere.graphql.documents must be one of any, trusted, it is \"none\"");
    }

    /** It was written for another version of the schema, maybe; its clients are told. */
    @Test
    void documentThatTheSchemaLacks_endsNoStart() throws IOException {
        DocumentSettings settings = read(Map.of(
                "belvedere.graphql.manifest",
                file("relay.json", "{\"a\": \"{ nonsense }\"}").toString()));

        assertThatCode(() -> settings.trusted().checkAgainst(new GatewayFixture().schema()))
                .doesNotThrowAnyException();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static DocumentSettings read(Map<String, String> values) {
        Settings settings = new Settings(key -> Optional.ofNullable(values.get(key)));
        DocumentSettings read = DocumentSettings.from(settings);
        settings.refuseFaults();
        return read;
    }
}
