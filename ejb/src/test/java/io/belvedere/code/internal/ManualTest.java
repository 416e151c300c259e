package io.belvedere.code.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.code.BoardFile;
import io.belvedere.code.FileFormat;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.internal.CommonMarkdown;
import io.belvedere.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ManualTest {

    private static final TenantId ACME = TenantId.parse("acme");

    private final BoardFiles files = new BoardFiles(LayoutLimits.DEFAULTS, new CommonMarkdown(), 100_000);

    @Test
    void example_isAFileThatUsesEverything() throws IOException {
        String manual = Files.readString(Path.of("../docs/dashboards-as-code.md"));
        int begin = manual.indexOf("```yaml\n") + "```yaml\n".length();

        BoardFile board = files.parse(manual.substring(begin, manual.indexOf("```", begin)), ACME);

        assertThat(board.version()).isEqualTo(12);
        assertThat(board.folder()).containsExactly("Team A", "Databases");
        assertThat(board.regions()).isEqualTo(2);
        assertThat(board.content().variables()).hasSize(2);
        assertThat(files.parse(files.print(board, FileFormat.YAML), ACME)).isEqualTo(board);
    }
}
