package io.belvedere.rest.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildInfoTest {

    @Test
    void ofThisBuild_isFilledByTheBuild() {
        BuildInfo build = BuildInfo.ofThisBuild();

        assertThat(build.version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(build.date()).endsWith("Z");
        assertThat(build.toString()).doesNotContain("${");
    }
}
