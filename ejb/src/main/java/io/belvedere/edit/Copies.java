package io.belvedere.edit;

import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Boards made after others. */
public final class Copies {

    private Copies() {}

    /** The content and layouts of a board under ids of their own. A copy is neither a template nor temporary. */
    public static NewBoard of(Board original, String title) {
        Map<LayoutId, LayoutId> ids = new HashMap<>();
        List<Layout> layouts = new ArrayList<>();
        original.layouts().forEach((id, layout) -> {
            LayoutId copy = LayoutId.random();
            ids.put(id, copy);
            layouts.add(new Layout(
                    copy,
                    layout.tenant(),
                    layout.dashboard(),
                    layout.name(),
                    LayoutCommands.copies(layout),
                    layout.createdAt(),
                    1));
        });
        return new NewBoard(
                null,
                original.dashboard()
                        .content()
                        .withTitle(title)
                        .asTemplate(false)
                        .endingAt(null)
                        .withDefaultLayout(
                                ids.get(original.dashboard().content().defaultLayout())),
                layouts);
    }
}
