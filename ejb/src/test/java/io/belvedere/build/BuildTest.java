package io.belvedere.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildTest {

    @Test
    void ofThisServer_isFilledByTheBuild() {
        Build build = Build.ofThisServer();

        assertThat(build.version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(build.date()).endsWith("Z");
        assertThat(build.toString()).doesNotContain("${");
    }
}
