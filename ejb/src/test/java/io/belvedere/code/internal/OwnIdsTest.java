package io.belvedere.code.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.code.BoardFile;
import io.belvedere.code.internal.OwnIds.Unknown;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.Sharing;
import io.belvedere.edit.Board;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Region;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OwnIdsTest {

    private static final TenantId ACME = TenantId.parse("acme");

    private final BoardFile file = new RandomBoards(new Random(1), ACME).board();
    private final BoardFile copy =
            new BoardFile(DashboardId.random(), file.folder(), null, file.content(), file.layouts());

    @Test
    void in_keepsIdsThatMayBeFree() {
        assertThat(new OwnIds(Optional.empty(), Unknown.STAYS).in(file)).isEqualTo(file);
    }

    @Test
    void in_givesACopyIdsOfItsOwn() {
        BoardFile own = new OwnIds(Optional.empty(), Unknown.BECOMES_OWN).in(copy);

        assertThat(ids(own))
                .doesNotContainAnyElementsOf(ids(file))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(ids(file));
        assertThat(own.content().withDefaultLayout(null))
                .isEqualTo(file.content().withDefaultLayout(null));
    }

    @Test
    void in_findsThePartsOfACopyAgain() {
        BoardFile own = new OwnIds(Optional.empty(), Unknown.BECOMES_OWN).in(copy);

        assertThat(new OwnIds(Optional.of(board(own)), Unknown.STAYS).in(copy)).isEqualTo(own);
        assertThat(new OwnIds(Optional.of(board(own)), Unknown.BECOMES_OWN).in(copy))
                .isEqualTo(own);
    }

    @Test
    void in_keepsWhatTheBoardKnows() {
        assertThat(new OwnIds(Optional.of(board(file)), Unknown.BECOMES_OWN).in(file))
                .isEqualTo(file);
    }

    private static List<Object> ids(BoardFile file) {
        return file.layouts().stream()
                .flatMap(layout -> Stream.concat(
                        Stream.of((Object) layout.id()),
                        layout.regions().stream().map(Region::id)))
                .toList();
    }

    private static Board board(BoardFile file) {
        List<Layout> layouts = file.layouts();
        Dashboard dashboard =
                new Dashboard(file.id(), ACME, file.content(), Sharing.ownedBy("ann"), Instant.EPOCH, Instant.EPOCH, 1);
        return Board.of(dashboard, layouts);
    }
}
