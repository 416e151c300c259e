package io.belvedere.layout;

import io.belvedere.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON form of a query of a widget, the same in stores, revisions and files. */
public final class Queries {

    private Queries() {}

    public static Map<String, @Nullable Object> toJson(Query query) {
        return JsonObject.with(
                "id", query.id(),
                "expression", query.expression(),
                "legend", query.legend(),
                "hidden", query.hidden());
    }

    public static Query fromJson(@Nullable Object json) {
        return fromJson("query", json);
    }

    /** The path is for errors: where the query stands in what it is read from. */
    public static Query fromJson(String path, @Nullable Object json) {
        JsonObject object = JsonObject.of(path, json);
        Query query =
                new Query(object.text("id"), object.text("expression"), object.text("legend"), object.flag("hidden"));
        object.requireNoOthers();
        return query;
    }
}
