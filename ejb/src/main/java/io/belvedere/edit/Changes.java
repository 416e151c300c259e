package io.belvedere.edit;

import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From two boards to the changes between them, and from a board and changes to the board after them. */
public final class Changes {

    private Changes() {}

    /** What makes one board the other. Both hold the same dashboard; a layout that one of them lacks came or went. */
    public static List<Change> between(Board before, Board after) {
        List<Change> changes = new ArrayList<>();
        fields(
                Subject.dashboard(),
                DashboardFields.of(before.dashboard()),
                DashboardFields.of(after.dashboard()),
                changes);
        before.layouts().forEach((id, layout) -> {
            Layout now = after.layouts().get(id);
            if (now == null) {
                gone(layout, changes);
            } else if (!now.equals(layout)) {
                fields(Subject.of(id), LayoutFields.of(layout), LayoutFields.of(now), changes);
                regions(id, layout.regions(), now.regions(), changes);
            }
        });
        after.layouts().forEach((id, layout) -> {
            if (!before.layouts().containsKey(id)) {
                come(layout, changes);
            }
        });
        return changes;
    }

    /** Everything of a new board, as coming. */
    public static List<Change> making(Board board) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(Subject.dashboard(), null, null, DashboardFields.of(board.dashboard())));
        board.layouts().values().forEach(layout -> come(layout, changes));
        return changes;
    }

    /** What takes the changes back, the last one first. */
    public static List<Change> inverse(List<Change> changes) {
        List<Change> inverse = changes.stream().map(Change::inverse).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(inverse);
        return inverse;
    }

    /** The board after the changes, whatever it was before. It holds every layout that they are about. */
    public static Board apply(Board board, List<Change> changes) {
        return new Patch(board).with(changes).board();
    }

    /** The present value of what a change is about: of a field, or all fields of a subject; null if there is none. */
    public static @Nullable Object value(Board board, Change change) {
        Map<String, Object> fields = fields(board, change.subject());
        if (fields == null) {
            return null;
        }
        return change.field() == null ? fields : fields.get(change.field());
    }

    /** Whether the board has the subject. */
    public static boolean has(Board board, Subject subject) {
        return fields(board, subject) != null;
    }

    /** Whether any of the changes is about who may do what. */
    public static boolean ofSharing(Collection<Change> changes) {
        return changes.stream()
                .anyMatch(change -> change.subject().equals(Subject.dashboard())
                        && change.field() != null
                        && DashboardFields.isSharing(change.field()));
    }

    public static Set<Subject> subjects(Collection<Change> changes) {
        return changes.stream().map(Change::subject).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The layouts that the changes are about, or whose regions they are about. */
    public static Set<LayoutId> layouts(Collection<Change> changes) {
        Set<LayoutId> layouts = new LinkedHashSet<>();
        subjects(changes).forEach(subject -> {
            if (subject instanceof Subject.OfLayout of) {
                layouts.add(of.layout());
            } else if (subject instanceof Subject.OfRegion of) {
                layouts.add(of.layout());
            }
        });
        return layouts;
    }

    /** The regions of a layout whose place the changes set. */
    public static Set<RegionId> placed(LayoutId layout, Collection<Change> changes) {
        Set<RegionId> placed = new LinkedHashSet<>();
        for (Change change : changes) {
            if (change.subject() instanceof Subject.OfRegion of
                    && of.layout().equals(layout)
                    && change.after() != null
                    && setsPlace(change.field())) {
                placed.add(of.region());
            }
        }
        return placed;
    }

    private static boolean setsPlace(@Nullable String field) {
        return field == null || field.equals(RegionFields.POSITION) || field.equals(RegionFields.SIZE);
    }

    static @Nullable Map<String, Object> fields(Board board, Subject subject) {
        if (subject instanceof Subject.OfLayout of) {
            Layout layout = board.layouts().get(of.layout());
            return layout == null ? null : LayoutFields.of(layout);
        }
        if (subject instanceof Subject.OfRegion of) {
            Layout layout = board.layouts().get(of.layout());
            return layout == null
                    ? null
                    : layout.find(of.region()).map(RegionFields::of).orElse(null);
        }
        return DashboardFields.of(board.dashboard());
    }

    private static void regions(LayoutId layout, List<Region> before, List<Region> after, List<Change> changes) {
        Map<RegionId, Region> now = new LinkedHashMap<>();
        after.forEach(region -> now.put(region.id(), region));
        for (Region was : before) {
            Region is = now.remove(was.id());
            Subject subject = Subject.of(layout, was.id());
            if (is == null) {
                changes.add(new Change(subject, null, RegionFields.of(was), null));
            } else if (!is.equals(was)) {
                fields(subject, RegionFields.of(was), RegionFields.of(is), changes);
            }
        }
        now.forEach(
                (id, region) -> changes.add(new Change(Subject.of(layout, id), null, null, RegionFields.of(region))));
    }

    private static void gone(Layout layout, List<Change> changes) {
        regions(layout.id(), layout.regions(), List.of(), changes);
        changes.add(new Change(Subject.of(layout.id()), null, LayoutFields.of(layout), null));
    }

    private static void come(Layout layout, List<Change> changes) {
        changes.add(new Change(Subject.of(layout.id()), null, null, LayoutFields.of(layout)));
        regions(layout.id(), List.of(), layout.regions(), changes);
    }

    private static void fields(
            Subject subject, Map<String, Object> before, Map<String, Object> after, List<Change> changes) {
        Map<String, Object> now = new HashMap<>(after);
        before.forEach((field, was) -> {
            Object is = now.remove(field);
            if (!Objects.equals(was, is)) {
                changes.add(new Change(subject, field, was, is));
            }
        });
        after.forEach((field, value) -> {
            if (now.containsKey(field)) {
                changes.add(new Change(subject, field, null, value));
            }
        });
    }
}
