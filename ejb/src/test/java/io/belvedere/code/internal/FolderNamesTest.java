package io.belvedere.code.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FolderNamesTest {

    @Test
    void parse_readsWhatTextWrites() {
        List<String> names = List.of("Team A", "a/b", "\\", "/", "c\\/d");

        assertThat(FolderNames.text(names)).isEqualTo("Team A/a\\/b/\\\\/\\//c\\\\\\/d");
        assertThat(FolderNames.parse("folder", FolderNames.text(names))).isEqualTo(names);
    }

    @Test
    void parse_refusesNamesThatAreEmpty() {
        assertThatThrownBy(() -> FolderNames.parse("folder", "a//b")).hasMessage("folder name must not be blank");
    }

    @Test
    void parse_refusesMoreLevelsThanThereCanBe() {
        assertThatThrownBy(() -> FolderNames.parse("folder", "1/2/3/4/5/6/7/8/9"))
                .hasMessage("folder has 9 levels, at most 8 are allowed");
    }
}
