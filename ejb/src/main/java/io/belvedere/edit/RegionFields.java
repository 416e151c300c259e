package io.belvedere.edit;

import io.belvedere.layout.Placement;
import io.belvedere.layout.Queries;
import io.belvedere.layout.Query;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A region as fields and back. Its corner and its size are two fields, so that one may move what another resizes; each
 * query and each option is a field of its own.
 */
final class RegionFields {

    static final String POSITION = "position";
    static final String SIZE = "size";

    private static final String ORDER = "order";
    private static final String LOCKED = "locked";
    private static final String COLLAPSED = "collapsed";
    private static final String TYPE = "type";
    static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final String QUERY = "query.";
    private static final String OPTION = "option.";

    private RegionFields() {}

    static Map<String, Object> of(Region region) {
        Placement placement = region.placement();
        Widget widget = region.widget();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(POSITION, Map.of("x", (double) placement.x(), "y", (double) placement.y()));
        fields.put(SIZE, Map.of("width", (double) placement.width(), "height", (double) placement.height()));
        fields.put(ORDER, (double) region.order());
        fields.put(LOCKED, region.locked());
        fields.put(COLLAPSED, region.collapsed());
        fields.put(TYPE, widget.type().name());
        fields.put(TITLE, widget.title());
        fields.put(DESCRIPTION, widget.description());
        widget.queries().forEach(query -> fields.put(QUERY + query.id(), Queries.toJson(query)));
        widget.options().values().forEach((name, value) -> {
            if (value != null) {
                fields.put(OPTION + name, value);
            }
        });
        return fields;
    }

    static Region toRegion(RegionId id, Map<String, Object> fields) {
        Map<String, Object> position = Fields.tree(fields, POSITION);
        Map<String, Object> size = Fields.tree(fields, SIZE);
        List<Query> queries = Fields.named(fields, QUERY).values().stream()
                .map(Queries::fromJson)
                .toList();
        return new Region(
                id,
                new Placement(
                        Fields.whole(position, "x"),
                        Fields.whole(position, "y"),
                        Fields.whole(size, "width"),
                        Fields.whole(size, "height")),
                Fields.whole(fields, ORDER),
                Fields.flag(fields, LOCKED),
                Fields.flag(fields, COLLAPSED),
                new Widget(
                        WidgetType.valueOf(Fields.text(fields, TYPE)),
                        Fields.text(fields, TITLE),
                        Fields.text(fields, DESCRIPTION),
                        queries,
                        new WidgetOptions(new LinkedHashMap<>(Fields.named(fields, OPTION)))));
    }

    /** Whether a change of the field is a change of what the widget shows. */
    static boolean isOfWidget(String field) {
        return field.equals(TYPE) || field.startsWith(QUERY) || field.startsWith(OPTION);
    }
}
