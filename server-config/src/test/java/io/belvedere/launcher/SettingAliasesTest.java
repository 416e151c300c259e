package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingAliasesTest {

    @Test
    void resolve_translatesAlias() {
        assertThat(SettingAliases.resolve(Map.of("DB_POOL_MAX", "7"))).containsEntry("BELVEDERE_DB_POOL_MAX", "7");
    }

    @Test
    void resolve_letsOwnNameWin() {
        assertThat(SettingAliases.resolve(Map.of("DB_POOL_MAX", "7", "BELVEDERE_DB_POOL_MAX", "8")))
                .containsEntry("BELVEDERE_DB_POOL_MAX", "8");
    }
}
