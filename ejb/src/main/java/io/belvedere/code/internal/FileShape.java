package io.belvedere.code.internal;

import io.belvedere.code.internal.Shape.Choice;
import io.belvedere.code.internal.Shape.Flag;
import io.belvedere.code.internal.Shape.Form;
import io.belvedere.code.internal.Shape.ListOf;
import io.belvedere.code.internal.Shape.Members;
import io.belvedere.code.internal.Shape.Numeric;
import io.belvedere.code.internal.Shape.OneOf;
import io.belvedere.code.internal.Shape.Options;
import io.belvedere.code.internal.Shape.Text;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.dashboard.TimeRangeRules;
import io.belvedere.dashboard.VariableRules;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.OptionRules;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetRules;
import io.belvedere.layout.WidgetType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The shape of a dashboard's file. */
final class FileShape {

    static final String API_VERSION = "belvedere/v1";
    static final String KIND = "Dashboard";

    private static final double MAX_VERSION = 1L << 53;
    private static final int MAX_LIST = VariableRules.MAX_VALUES;
    private static final int MAX_TEXT = 10_000;
    private static final int MAX_FOLDER_PATH = 1_000;

    private static final Shape ID = new Form(
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[a-z0-9][a-z0-9-]{0,62}"),
            "a UUID, or up to 63 lower-case letters, digits and dashes that begin with no dash");
    private static final Shape REFRESH =
            new Numeric(TimeRangeRules.MIN_REFRESH.toSeconds(), TimeRangeRules.MAX_REFRESH.toSeconds(), true);
    private static final Shape TEXT = new Text(0, MAX_TEXT);
    private static final Shape TEXTS = new ListOf(TEXT, 0, MAX_LIST);
    private static final Shape FLAG = new Flag();

    private FileShape() {}

    static Shape of(LayoutLimits limits) {
        return Members.named("file")
                .must("apiVersion", new Choice(List.of(API_VERSION)), "The version of this form.")
                .must("kind", new Choice(List.of(KIND)), "What the file holds.")
                .must("metadata", metadata(), "Which dashboard this is.")
                .must("spec", spec(limits), "What the dashboard is.");
    }

    private static Shape metadata() {
        return Members.named("metadata")
                .must("id", ID, "Stays the same for as long as the dashboard lives; a slug is good on every server.")
                .may("folder", new Text(1, MAX_FOLDER_PATH), null, "Names from the top, parted by a slash.")
                .may(
                        "version",
                        new Numeric(1, MAX_VERSION, true),
                        null,
                        "The version that was exported. With it, what others have changed since is not undone unseen.");
    }

    private static Shape spec(LayoutLimits limits) {
        return Members.named("spec")
                .must("title", new Text(1, DashboardContent.MAX_TITLE_LENGTH), "")
                .may("description", new Text(0, DashboardContent.MAX_DESCRIPTION_LENGTH), "", "")
                .may("tags", TEXTS, List.of(), "Words to find it by.")
                .may("template", FLAG, false, "Whether it is there to be copied.")
                .may("expiresAt", TEXT, null, "When it goes to the trash, as an instant in ISO 8601.")
                .may("timeRange", timeRange(), null, "The window that it opens with.")
                .may(
                        "variables",
                        new ListOf(variable(), 0, VariableRules.MAX_VARIABLES),
                        List.of(),
                        "In the order of their display.")
                .may("defaultLayout", ID, null, "The layout that it opens with; else the first.")
                .must("layouts", new ListOf(layout(limits), 1, limits.maxLayouts()), "");
    }

    private static Shape timeRange() {
        return Members.named("timeRange")
                .may("from", TEXT, TimeRange.DEFAULT.from(), "Such as now-6h, now/d or 2026-01-31T08:00:00Z.")
                .may("until", TEXT, TimeRange.DEFAULT.until(), "")
                .may("refreshSeconds", REFRESH, null, "Without it, only when asked to.");
    }

    private static Shape variable() {
        Map<String, Members> variants = new LinkedHashMap<>();
        variants.put(
                "query",
                variable("query")
                        .must(
                                "expression",
                                new Text(1, VariableRules.MAX_EXPRESSION_LENGTH),
                                "Its answer gives the values.")
                        .may("pattern", TEXT, "", "Only values that match it."));
        variants.put("custom", variable("custom").must("values", TEXTS, ""));
        variants.put("constant", variable("constant").must("value", TEXT, ""));
        variants.put("interval", variable("interval").must("durations", TEXTS, "Such as 1m, 5m, 1h."));
        variants.put("textbox", variable("textbox").may("pattern", TEXT, "", "What may be typed; empty is anything."));
        return new OneOf("type", variants);
    }

    private static Members variable(String type) {
        return Members.named("variable-" + type)
                .must("name", TEXT, "Queries mention it as $name.")
                .must("type", new Choice(List.of(type)), "")
                .may("label", new Text(0, VariableRules.MAX_LABEL_LENGTH), "", "What people see instead of the name.")
                .may("multiple", FLAG, false, "Whether several values can be chosen.")
                .may("includeAll", FLAG, false, "Whether all values can be chosen at once.")
                .may("selected", TEXTS, List.of(), "What is chosen at first.");
    }

    private static Shape layout(LayoutLimits limits) {
        return Members.named("layout")
                .must("id", ID, "")
                .must("name", new Text(1, Layout.MAX_NAME_LENGTH), "")
                .may("regions", new ListOf(region(), 0, limits.maxRegions()), List.of(), "In the order of reading.");
    }

    private static Shape region() {
        int columns = Placement.COLUMNS;
        int rows = Placement.MAX_ROWS;
        return Members.named("region")
                .must("id", ID, "")
                .must("x", new Numeric(0, columns - 1, true), "The leftmost of its columns, from 0.")
                .must("y", new Numeric(0, rows - 1, true), "The topmost of its rows, from 0.")
                .must("width", new Numeric(1, columns, true), "In columns.")
                .must("height", new Numeric(1, rows, true), "In rows.")
                .may("locked", FLAG, false, "Whether it can neither be moved, resized nor deleted.")
                .may("collapsed", FLAG, false, "Whether it shows its title only.")
                .must("widget", widget(), "");
    }

    private static Shape widget() {
        Map<String, Members> variants = new LinkedHashMap<>();
        for (WidgetType type : WidgetType.values()) {
            variants.put(name(type), widget(type));
        }
        return new OneOf("type", variants);
    }

    private static Members widget(WidgetType type) {
        return Members.named("widget-" + name(type))
                .must("type", new Choice(List.of(name(type))), "")
                .may("title", new Text(0, Widget.MAX_TITLE_LENGTH), "", "")
                .may("description", new Text(0, Widget.MAX_DESCRIPTION_LENGTH), "", "")
                .may("queries", new ListOf(query(), 0, type.hasData() ? WidgetRules.MAX_QUERIES : 0), List.of(), "")
                .may("options", new Options(OptionRules.of(type)), null, "How it is drawn.");
    }

    private static Shape query() {
        return Members.named("query")
                .must("id", TEXT, "Unique within the widget, such as A.")
                .must("expression", new Text(1, WidgetRules.MAX_EXPRESSION_LENGTH), "PromQL.")
                .may("legend", new Text(0, WidgetRules.MAX_LEGEND_LENGTH), "", "Names its series.")
                .may("hidden", FLAG, false, "Whether it is not drawn.");
    }

    /** The name of a widget's type in files. */
    static String name(WidgetType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    static WidgetType widgetType(String name) {
        return Arrays.stream(WidgetType.values())
                .filter(type -> name(type).equals(name))
                .findFirst()
                .orElseThrow();
    }
}
