package io.belvedere.edit;

import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.RegionId;
import java.util.Comparator;
import java.util.List;

/** A part of a board that has fields: the dashboard itself, a layout, or a region of a layout. */
public sealed interface Subject extends Comparable<Subject> {

    /** The dashboard itself. */
    static Subject dashboard() {
        return new OfDashboard();
    }

    static Subject of(LayoutId layout) {
        return new OfLayout(layout);
    }

    static Subject of(LayoutId layout, RegionId region) {
        return new OfRegion(layout, region);
    }

    /** The form in which revisions are stored: {@code dashboard}, {@code layout/ID} or {@code layout/ID/region/ID}. */
    static Subject parse(String text) {
        String[] parts = text.split("/", -1);
        return switch (parts.length) {
            case 2 -> of(LayoutId.parse("subject", parts[1]));
            case 4 -> of(LayoutId.parse("subject", parts[1]), RegionId.parse("subject", parts[3]));
            default -> dashboard();
        };
    }

    /** The subject, and the layout that it is a part of, if it is one. */
    static List<Subject> withContainer(Subject subject) {
        return subject instanceof OfRegion of ? List.of(of(of.layout()), subject) : List.of(subject);
    }

    @Override
    default int compareTo(Subject other) {
        return Comparator.<Subject, String>comparing(Subject::toString).compare(this, other);
    }

    /** The dashboard itself. */
    record OfDashboard() implements Subject {
        @Override
        public String toString() {
            return "dashboard";
        }
    }

    /** A layout, apart from its regions. */
    record OfLayout(LayoutId layout) implements Subject {
        @Override
        public String toString() {
            return "layout/" + layout;
        }
    }

    /** A region with its widget. It never moves to another layout. */
    record OfRegion(LayoutId layout, RegionId region) implements Subject {
        @Override
        public String toString() {
            return "layout/" + layout + "/region/" + region;
        }
    }
}
