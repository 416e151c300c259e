package io.belvedere.layout;

import io.belvedere.layout.option.Decimal;
import io.belvedere.layout.option.Group;
import io.belvedere.layout.option.OptionRule;
import io.belvedere.problem.BelvedereException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which options each type of widget has. One table says it for checks, the manual and the schemas of files. */
public final class OptionRules {

    private static final Map<WidgetType, List<OptionRule>> BY_TYPE = new EnumMap<>(WidgetType.class);

    static {
        for (WidgetType type : WidgetType.values()) {
            BY_TYPE.put(type, OptionTable.all(type));
        }
    }

    private OptionRules() {}

    public static List<OptionRule> of(WidgetType type) {
        return BY_TYPE.getOrDefault(type, List.of());
    }

    /** Those that all types with data have beside their own. */
    public static List<OptionRule> ofData() {
        return OptionTable.DATA;
    }

    /** A JSON Schema of the options of a type. */
    public static Map<String, Object> schema(WidgetType type) {
        return new Group(of(type), List.of()).schema();
    }

    /** The widget as another type, with those of its options that this type knows and takes as they are. */
    public static Widget retyped(Widget widget, WidgetType type) {
        Map<String, @Nullable Object> kept =
                new LinkedHashMap<>(widget.options().values());
        kept.entrySet().removeIf(option -> !takes(type, option.getKey(), option.getValue()));
        return widget.withType(type).withOptions(new WidgetOptions(kept));
    }

    static void check(String path, WidgetType type, WidgetOptions options) {
        OptionRule.checkAll(path, of(type), options.values());
        double min = number(options, "min", Double.NEGATIVE_INFINITY);
        double max = number(options, "max", Double.POSITIVE_INFINITY);
        if (min >= max) {
            throw BelvedereException.invalid(
                    path + ".min", "is " + Decimal.plain(min) + ", allowed is less than max, " + Decimal.plain(max));
        }
        if (Boolean.TRUE.equals(options.values().get("logarithmic")) && min <= 0 && Double.isFinite(min)) {
            throw BelvedereException.invalid(
                    path + ".min", "is " + Decimal.plain(min) + ", allowed is more than 0 as the axis is logarithmic");
        }
    }

    private static boolean takes(WidgetType type, String name, @Nullable Object value) {
        Optional<OptionRule> rule = OptionRule.find(of(type), name);
        return rule.isPresent() && rule.get().accepts(value);
    }

    private static double number(WidgetOptions options, String name, double otherwise) {
        return options.values().get(name) instanceof Double number ? number : otherwise;
    }
}
