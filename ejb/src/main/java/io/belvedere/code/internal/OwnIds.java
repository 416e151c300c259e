package io.belvedere.code.internal;

import io.belvedere.code.BoardFile;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.edit.Board;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives layouts and regions of a file ids of the board's own where theirs belong to another board: somebody has copied a
 * file, or a part of one, and given the copy a new id. The own id is made of both, so the file means the same parts each
 * time.
 */
record OwnIds(Optional<Board> board, Unknown unknown) {

    /** What becomes of an id that the board does not know, neither as it is nor as one of its own. */
    enum Unknown {
        STAYS,
        BECOMES_OWN
    }

    BoardFile in(BoardFile file) {
        List<Layout> layouts =
                file.layouts().stream().map(layout -> layout(file, layout)).toList();
        LayoutId first = file.content().defaultLayout();
        DashboardContent content =
                first == null ? file.content() : file.content().withDefaultLayout(layoutId(file, first));
        return new BoardFile(file.id(), file.folder(), file.version(), content, layouts);
    }

    private Layout layout(BoardFile file, Layout layout) {
        LayoutId id = layoutId(file, layout.id());
        Optional<Layout> present = board.map(there -> there.layouts().get(id));
        List<Region> regions = layout.regions().stream()
                .map(region -> region(file, layout, region, present))
                .toList();
        return new Layout(
                id, layout.tenant(), layout.dashboard(), layout.name(), regions, layout.createdAt(), layout.version());
    }

    private LayoutId layoutId(BoardFile file, LayoutId id) {
        LayoutId own = new LayoutId(own(file, id));
        boolean stays = board.filter(there -> there.layouts().containsKey(id)).isPresent()
                || (unknown == Unknown.STAYS
                        && board.filter(there -> there.layouts().containsKey(own))
                                .isEmpty());
        return stays ? id : own;
    }

    private Region region(BoardFile file, Layout layout, Region region, Optional<Layout> present) {
        RegionId own = new RegionId(own(file, layout.id(), region.id()));
        boolean stays = present.flatMap(there -> there.find(region.id())).isPresent()
                || (unknown == Unknown.STAYS
                        && present.flatMap(there -> there.find(own)).isEmpty());
        return stays
                ? region
                : new Region(
                        own, region.placement(), region.order(), region.locked(), region.collapsed(), region.widget());
    }

    private static UUID own(BoardFile file, Object... ids) {
        StringBuilder path = new StringBuilder("belvedere/").append(file.id());
        for (Object id : ids) {
            path.append('/').append(id);
        }
        return UUID.nameUUIDFromBytes(path.toString().getBytes(StandardCharsets.UTF_8));
    }
}
