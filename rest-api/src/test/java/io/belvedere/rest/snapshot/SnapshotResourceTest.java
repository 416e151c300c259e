package io.belvedere.rest.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.snapshot.SnapshotSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotResourceTest {

    @Test
    void isLink_isEveryLinkThatIsMade() {
        assertThat(SnapshotResource.isLink(
                        "/api/snapshots/" + SnapshotSecret.random().text()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/snapshots",
                "/api/snapshots/",
                "/api/snapshots/short",
                "/api/snapshots/0123456789abcdef0123456789abcdef/",
                "/api/snapshots/0123456789abcdef0123456789abcdef/more",
                "/api/snapshots/0123456789abcdef0123456789abcdef;a=b",
                "/api/snapshots/0123456789abcdef0123456789abcde%66",
                "/api/snapshots/../tokens/0123456789abcdef012345",
                "/api//snapshots/0123456789abcdef0123456789abcdef",
                "/api/tokens/0123456789abcdef0123456789abcdef"
            })
    void isLink_isNothingThatResemblesOne(String path) {
        assertThat(SnapshotResource.isLink(path)).isFalse();
    }
}
