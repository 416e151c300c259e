package io.belvedere.dashboard;

import io.belvedere.problem.Uuids;
import java.util.UUID;

/** Identifies a layout of a dashboard. The dashboard itself names its default one. */
public record LayoutId(UUID value) {

    public static LayoutId random() {
        return new LayoutId(UUID.randomUUID());
    }

    public static LayoutId parse(String field, String text) {
        return new LayoutId(Uuids.parse(field, text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
