package io.belvedere.edit;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Layout;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A layout, apart from its regions, as fields and back. */
final class LayoutFields {

    static final String NAME = "name";
    private static final String CREATED_AT = "createdAt";

    private LayoutFields() {}

    static Map<String, Object> of(Layout layout) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(NAME, layout.name());
        fields.put(CREATED_AT, layout.createdAt().toString());
        return fields;
    }

    static Layout with(Layout layout, Map<String, Object> fields) {
        return layout.renamed(Fields.text(fields, NAME));
    }

    static Layout toLayout(Dashboard dashboard, LayoutId id, Map<String, Object> fields) {
        return new Layout(
                id,
                dashboard.tenant(),
                dashboard.id(),
                Fields.text(fields, NAME),
                List.of(),
                Instant.parse(Fields.text(fields, CREATED_AT)),
                0);
    }
}
