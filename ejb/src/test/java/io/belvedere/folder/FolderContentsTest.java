package io.belvedere.folder;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FolderContentsTest {

    private static final FolderId FOLDER = FolderId.parse("id", "6a5b150c-ae59-4c84-9b8f-0c3f1de1a001");

    @Test
    void requireEmpty_saysHowMuchThereIs() {
        assertThatThrownBy(() -> new FolderContents(1, 12).requireEmpty(FOLDER))
                .hasMessage("folder " + FOLDER + " is not empty, it holds 1 folder and 12 dashboards");
        assertThatThrownBy(() -> new FolderContents(2, 0).requireEmpty(FOLDER))
                .hasMessageEndingWith("holds 2 folders and 0 dashboards");
    }

    @Test
    void requireEmpty_passesEmptyFolder() {
        assertThatCode(() -> new FolderContents(0, 0).requireEmpty(FOLDER)).doesNotThrowAnyException();
    }
}
