package io.belvedere.edit;

import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.problem.BelvedereException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A board in the course of being changed field by field; typed objects are made anew only once, at the end. */
final class Patch {

    private final Board before;
    private @Nullable Map<String, Object> dashboard;
    private final Map<LayoutId, LayoutDraft> layouts = new LinkedHashMap<>();

    Patch(Board before) {
        this.before = before;
        before.layouts().forEach((id, layout) -> layouts.put(id, new LayoutDraft(layout)));
    }

    Patch with(List<Change> changes) {
        changes.forEach(this::apply);
        return this;
    }

    Board board() {
        Board board = dashboard == null ? before : before.with(DashboardFields.with(before.dashboard(), dashboard));
        Map<LayoutId, Layout> after = new LinkedHashMap<>();
        layouts.forEach((id, draft) -> after.put(id, draft.layout()));
        return new Board(board.dashboard(), after);
    }

    private void apply(Change change) {
        Subject subject = change.subject();
        if (subject instanceof Subject.OfLayout of) {
            applyToLayout(of.layout(), change);
        } else if (subject instanceof Subject.OfRegion of) {
            draft(of.layout()).apply(of.region(), change);
        } else {
            applyToDashboard(change);
        }
    }

    private void applyToDashboard(Change change) {
        if (change.field() == null) {
            throw new IllegalStateException("a board cannot be made or unmade by a patch");
        }
        Map<String, Object> fields = dashboard == null ? DashboardFields.of(before.dashboard()) : dashboard;
        set(fields, change.field(), change.after());
        dashboard = fields;
    }

    private void applyToLayout(LayoutId id, Change change) {
        Object after = change.after();
        if (change.field() != null) {
            draft(id).set(change.field(), after);
        } else if (after == null) {
            layouts.remove(id);
        } else {
            layouts.put(id, new LayoutDraft(LayoutFields.toLayout(before.dashboard(), id, Fields.ofSubject(after))));
        }
    }

    private LayoutDraft draft(LayoutId id) {
        LayoutDraft draft = layouts.get(id);
        if (draft == null) {
            throw BelvedereException.notFound("layout", id);
        }
        return draft;
    }

    private static void set(Map<String, Object> fields, String field, @Nullable Object value) {
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
    }

    /** One layout of the board; only the regions that change become fields. */
    private static final class LayoutDraft {

        private Layout layout;
        private final Map<RegionId, Map<String, Object>> regions = new LinkedHashMap<>();

        LayoutDraft(Layout layout) {
            this.layout = layout;
        }

        void set(String field, @Nullable Object value) {
            Map<String, Object> fields = LayoutFields.of(layout);
            Patch.set(fields, field, value);
            layout = LayoutFields.with(layout, fields);
        }

        void apply(RegionId id, Change change) {
            Object after = change.after();
            if (change.field() != null) {
                Map<String, Object> fields =
                        regions.computeIfAbsent(id, known -> RegionFields.of(layout.region(known)));
                Patch.set(fields, change.field(), after);
            } else if (after != null) {
                regions.put(id, new LinkedHashMap<>(Fields.ofSubject(after)));
            } else {
                regions.remove(id);
                layout.find(id).ifPresent(there -> layout = layout.without(id));
            }
        }

        Layout layout() {
            if (regions.isEmpty()) {
                return layout;
            }
            Map<RegionId, Region> all = new LinkedHashMap<>();
            layout.regions().forEach(region -> all.put(region.id(), region));
            regions.forEach((id, fields) -> all.put(id, RegionFields.toRegion(id, fields)));
            return layout.withRegions(List.copyOf(all.values()));
        }
    }
}
