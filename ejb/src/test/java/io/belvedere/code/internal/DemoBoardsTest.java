package io.belvedere.code.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.code.BoardFile;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.internal.CommonMarkdown;
import io.belvedere.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboards that {@code ./belvedere start --demo} brings. */
class DemoBoardsTest {

    private final BoardFiles files = new BoardFiles(LayoutLimits.DEFAULTS, new CommonMarkdown(), 100_000);

    @ParameterizedTest
    @ValueSource(strings = {"fleet", "shop"})
    void file_isADashboardInTheFolderDemo(String name) throws IOException {
        String text = Files.readString(Path.of("../server-config/src/main/demo", name + ".yaml"));

        BoardFile board = files.parse(text, TenantId.OPERATORS);

        assertThat(board.folder()).containsExactly("Demo");
        assertThat(board.regions()).isGreaterThan(5);
    }
}
