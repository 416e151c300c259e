package io.belvedere.code.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.code.BoardFile;
import io.belvedere.code.FileFormat;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.Sharing;
import io.belvedere.edit.Board;
import io.belvedere.edit.Copies;
import io.belvedere.edit.Edited;
import io.belvedere.edit.internal.InMemoryBoards;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.internal.CommonMarkdown;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInTemplatesTest {

    private static final TenantId ACME = TenantId.parse("acme");
    private static final Caller ANN = new Caller(ACME, "ann", Role.EDITOR);
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final BoardFiles files = new BoardFiles(LayoutLimits.DEFAULTS, new CommonMarkdown(), 100_000);
    private final BuiltInTemplates templates = new BuiltInTemplates(files);

    @ParameterizedTest
    @ValueSource(strings = {"host", "http-service", "jvm-service"})
    void read_givesATemplateThatCanBeCopied(String name) {
        BoardFile template = templates.read(name, ACME);
        Dashboard dashboard =
                new Dashboard(template.id(), ACME, template.content(), Sharing.ownedBy("ann"), NOW, NOW, 1);

        Edited made = new InMemoryBoards(InstantSource.fixed(NOW))
                .editService()
                .create(ANN, Copies.of(Board.of(dashboard, template.layouts()), "Mine"), null);

        assertThat(template.content().template()).isTrue();
        assertThat(made.board().dashboard().content())
                .isEqualTo(template.content()
                        .withTitle("Mine")
                        .asTemplate(false)
                        .withDefaultLayout(made.board().dashboard().content().defaultLayout()));
        assertThat(made.board().layouts().values()).singleElement().satisfies(layout -> assertThat(layout.regions())
                .hasSameSizeAs(template.layouts().get(0).regions()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "http-service", "jvm-service"})
    void read_understandsWhatIsPrinted(String name) {
        BoardFile template = templates.read(name, ACME);

        assertThat(files.parse(files.print(template, FileFormat.YAML), ACME)).isEqualTo(template);
    }

    @Test
    void names_areThoseTested() {
        assertThat(BuiltInTemplates.NAMES).isEqualTo(List.of("host", "http-service", "jvm-service"));
    }

    @Test
    void read_saysSoIfThereIsNoSuchTemplate() {
        assertThatThrownBy(() -> templates.read("../secrets", ACME)).hasMessage("no template with id ../secrets");
    }
}
