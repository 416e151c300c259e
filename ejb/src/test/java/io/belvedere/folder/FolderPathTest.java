package io.belvedere.folder;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FolderPathTest {

    @Test
    void requireRoomFor_allowsEightLevels() {
        assertThatCode(() -> FolderPath.TOP.requireRoomFor(8)).doesNotThrowAnyException();
        assertThatCode(() -> ofLength(7).requireRoomFor(1)).doesNotThrowAnyException();
    }

    @Test
    void requireRoomFor_refusesTheNinth() {
        assertRefused(Problem.LIMIT_EXCEEDED, Map.of("field", "depth", "limit", "8"), () -> ofLength(8)
                .requireRoomFor(1));
        assertThatThrownBy(() -> ofLength(6).requireRoomFor(4))
                .hasMessage("folders would lie 10 deep, at most 8 are allowed");
    }

    @Test
    void requireOutside_refusesToPutFolderIntoItself() {
        FolderId moved = FolderId.random();
        FolderPath below = new FolderPath(List.of(FolderId.random(), moved, FolderId.random()));

        assertRefused(Problem.INVALID, Map.of("field", "parent"), () -> below.requireOutside(moved));
        assertRefused(
                Problem.INVALID, Map.of("field", "parent"), () -> new FolderPath(List.of(moved)).requireOutside(moved));
        assertThatCode(() -> below.requireOutside(FolderId.random())).doesNotThrowAnyException();
    }

    private static FolderPath ofLength(int length) {
        return new FolderPath(Stream.generate(FolderId::random).limit(length).toList());
    }
}
