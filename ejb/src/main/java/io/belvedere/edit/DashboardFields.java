package io.belvedere.edit;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.Right;
import io.belvedere.dashboard.Sharing;
import io.belvedere.dashboard.TimeRanges;
import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.Variables;
import io.belvedere.folder.FolderId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard as fields and back. What two people can change without disturbing each other is a field of its own: each
 * tag, each variable, each grant.
 */
final class DashboardFields {

    static final String OWNER = "owner";
    static final String RESTRICTED = "restricted";
    static final String GRANT = "grant.";

    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final String TAG = "tag.";
    private static final String FOLDER = "folder";
    static final String VARIABLE = "variable.";
    static final String TIME_RANGE = "timeRange";
    private static final String DEFAULT_LAYOUT = "defaultLayout";
    private static final String TEMPLATE = "template";
    private static final String EXPIRES_AT = "expiresAt";

    private DashboardFields() {}

    static Map<String, Object> of(Dashboard dashboard) {
        DashboardContent content = dashboard.content();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(TITLE, content.title());
        fields.put(DESCRIPTION, content.description());
        content.tags().forEach(tag -> fields.put(TAG + tag, true));
        put(fields, FOLDER, content.folder());
        content.variables().forEach(variable -> fields.put(VARIABLE + variable.name(), Variables.toJson(variable)));
        fields.put(TIME_RANGE, TimeRanges.toJson(content.timeRange()));
        put(fields, DEFAULT_LAYOUT, content.defaultLayout());
        fields.put(TEMPLATE, content.template());
        put(fields, EXPIRES_AT, content.expiresAt());
        fields.put(OWNER, dashboard.sharing().owner());
        fields.put(RESTRICTED, dashboard.sharing().restricted());
        dashboard.sharing().grants().forEach((user, right) -> fields.put(GRANT + user, right.name()));
        return fields;
    }

    static Dashboard with(Dashboard dashboard, Map<String, Object> fields) {
        return dashboard.with(content(fields)).with(sharing(fields));
    }

    /** Whether a field says who may do what. */
    static boolean isSharing(String field) {
        return field.equals(OWNER) || field.equals(RESTRICTED) || field.startsWith(GRANT);
    }

    private static DashboardContent content(Map<String, Object> fields) {
        String folder = text(fields, FOLDER);
        String layout = text(fields, DEFAULT_LAYOUT);
        String end = text(fields, EXPIRES_AT);
        List<Variable> variables = Fields.named(fields, VARIABLE).values().stream()
                .map(Variables::fromJson)
                .toList();
        return new DashboardContent(
                Fields.text(fields, TITLE),
                Fields.text(fields, DESCRIPTION),
                new TreeSet<>(Fields.named(fields, TAG).keySet()),
                folder == null ? null : FolderId.parse(FOLDER, folder),
                variables,
                TimeRanges.fromJson(Fields.required(fields, TIME_RANGE)),
                layout == null ? null : LayoutId.parse(DEFAULT_LAYOUT, layout),
                Fields.flag(fields, TEMPLATE),
                end == null ? null : Instant.parse(end));
    }

    private static Sharing sharing(Map<String, Object> fields) {
        SortedMap<String, Right> grants = new TreeMap<>();
        Fields.named(fields, GRANT).forEach((user, right) -> grants.put(user, Right.valueOf(right.toString())));
        return new Sharing(Fields.text(fields, OWNER), Fields.flag(fields, RESTRICTED), grants);
    }

    private static void put(Map<String, Object> fields, String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value.toString());
        }
    }

    private static @Nullable String text(Map<String, Object> fields, String field) {
        Object value = fields.get(field);
        return value == null ? null : value.toString();
    }
}
