package io.belvedere.graphql.layout;

import static io.belvedere.graphql.GatewayFixture.EDITOR;
import static io.belvedere.graphql.GatewayFixture.onlyError;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.graphql.Board;
import io.belvedere.graphql.GatewayFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regions by the rows that a window shows. */
class ViewportTest {

    private final Board board = Board.create(new GatewayFixture());

    @ParameterizedTest
    @CsvSource({"0,1,1", "0,5,1", "0,6,2", "5,1,1", "6,4,0", "10,1,1", "0,2147483647,3", "2147483647,2147483647,0"})
    void regions_areThoseThatReachIntoTheViewport(int y, int height, int count) {
        board.add(1, 0, 0);
        board.add(2, 0, 5);
        board.add(3, 0, 10);

        Object regions = board.done(
                EDITOR,
                "{layout(id:\"$L\"){regions(viewport:{y:%d, height:%d}){y}}}".formatted(y, height),
                "layout",
                "regions");

        assertThat((List<?>) regions).hasSize(count);
    }

    @Test
    void viewport_hasAtLeastOneRow() {
        assertThat(onlyError(board.ask(EDITOR, "{layout(id:\"$L\"){regions(viewport:{y:0, height:0}){y}}}"))
                        .getMessage())
                .isEqualTo("viewport.height is 0, must be at least 1");
    }

    @Test
    void layout_knowsItsDashboardAndItsRegions() {
        String region = board.add(1, 7, 0);

        Object layout = board.done(
                EDITOR,
                "{layout(id:\"$L\"){dashboard{title layout(id:\"$L\"){name}} region(id:\"%s\"){x} none:region(id:\"%s\"){x}}}"
                        .formatted(region, board.layout()),
                "layout");

        assertThat(layout).hasToString("{dashboard={title=Ops, layout={name=Main}}, region={x=7}, none=null}");
    }
}
