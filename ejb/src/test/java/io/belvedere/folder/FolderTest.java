package io.belvedere.folder;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {

    @Test
    void name_isStripped() {
        assertThat(named(" Plants \n").name()).isEqualTo("Plants");
        assertThat(named("🚀".repeat(100)).name()).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "<b>", "\uD800"})
    void name_isRefused(String name) {
        assertRefused(Problem.INVALID, Map.of("field", "folder name"), () -> named(name));
    }

    @Test
    void name_endsAtAHundredCharacters() {
        assertRefused(Problem.INVALID, Map.of("field", "folder name"), () -> named("x".repeat(101)));
    }

    @ParameterizedTest
    @CsvSource({"Überblick, üBERBLICK", "Straße, STRASSE", "u\u0308ber, Über", "ΣΑΣ, σας"})
    void nameKey_disregardsCase(String one, String other) {
        assertThat(named(one).nameKey()).isEqualTo(named(other).nameKey());
    }

    @ParameterizedTest
    @CsvSource({"a, b", "a, ä", "a b, ab"})
    void nameKey_tellsLettersApart(String one, String other) {
        assertThat(named(one).nameKey()).isNotEqualTo(named(other).nameKey());
    }

    private static Folder named(String name) {
        return new Folder(FolderId.random(), new TenantId("acme"), null, name, Instant.EPOCH, 1);
    }
}
