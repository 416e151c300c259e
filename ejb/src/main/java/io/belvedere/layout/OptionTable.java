package io.belvedere.layout;

import io.belvedere.layout.option.Choice;
import io.belvedere.layout.option.Decimal;
import io.belvedere.layout.option.Flag;
import io.belvedere.layout.option.Group;
import io.belvedere.layout.option.ListOf;
import io.belvedere.layout.option.OptionKind;
import io.belvedere.layout.option.OptionRule;
import io.belvedere.layout.option.Prose;
import io.belvedere.layout.option.Thresholds;
import io.belvedere.layout.option.Unit;
import io.belvedere.layout.option.WebAddress;
import io.belvedere.layout.option.Whole;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every option there is, in one table. */
final class OptionTable {

    static final int MAX_CONTENT_LENGTH = 50_000;

    private static final Flag FLAG = new Flag();
    private static final Prose LINE = new Prose(100);
    private static final Whole LIMIT = new Whole(1, 200);
    private static final Choice UNIT = new Choice(Unit.ids());
    private static final Whole DECIMALS = new Whole(0, 12);
    private static final Choice DIRECTION = Choice.of("ascending", "descending");
    private static final Choice CALCULATION =
            Choice.of("last", "first", "min", "max", "mean", "median", "sum", "count", "range", "difference");

    private static final OptionRule ONE_VALUE =
            rule("calculation", CALCULATION, "last", "how the points of a series become one value");
    private static final OptionRule LOGARITHMIC =
            rule("logarithmic", FLAG, false, "a logarithmic axis of values; min must then be above 0");
    private static final OptionRule TOOLTIP = rule(
            "tooltip",
            Choice.of("single", "all", "none"),
            "single",
            "whether pointing at the graph shows one series or all");
    private static final OptionRule LEGEND = rule(
            "legend",
            Group.of(
                    rule("placement", Choice.of("bottom", "right", "hidden"), "bottom", "where it is"),
                    rule("mode", Choice.of("list", "table"), "list", "how series are listed"),
                    rule("calculations", new ListOf(CALCULATION, 10), List.of(), "what is said of each series")),
            null,
            "the legend; without it one at the bottom that lists the names");

    static final List<OptionRule> DATA = List.of(
            rule("unit", UNIT, "none", "what the numbers count"),
            rule("decimals", DECIMALS, null, "digits after the point; without it as many as tell values apart"),
            rule("min", Decimal.any(), null, "lower end of the scale; without it from the data"),
            rule("max", Decimal.any(), null, "upper end of the scale; without it from the data"),
            rule("thresholds", new Thresholds(), null, "colours by value; the first step has no value"),
            rule(
                    "cadenceSeconds",
                    new Whole(1, 3_600),
                    null,
                    "time between two updates of this widget; without it as the dashboard refreshes"),
            rule(
                    "previousPeriod",
                    Choice.of("none", "previous", "day", "week", "month"),
                    "none",
                    "what the data are compared with: the window before, or the same one a day, week or month ago"),
            rule("noValue", LINE, "No data", "what stands where there is no value"),
            rule(
                    "links",
                    new ListOf(
                            Group.of(
                                            rule("title", LINE, null, "what the link says"),
                                            rule("url", new WebAddress(), null, "where it leads"))
                                    .requiring("title", "url"),
                            20),
                    List.of(),
                    "links from the widget's title"));

    private static final List<OptionRule> TIME_SERIES = List.of(
            rule("draw", Choice.of("lines", "bars", "points"), "lines", "how a series is drawn"),
            rule("lineWidth", new Decimal(0, 10), 1.0, "width of lines in pixels"),
            rule("interpolation", Choice.of("linear", "smooth", "step"), "linear", "how lines join their points"),
            rule("fillOpacity", new Whole(0, 100), 0.0, "opacity in percent of the area below lines and of bars"),
            rule("stacking", Choice.of("none", "normal", "percent"), "none", "whether series stand on each other"),
            rule("nulls", Choice.of("gap", "connect", "zero"), "gap", "what is drawn where points are missing"),
            LEGEND,
            TOOLTIP,
            rule("axisLabel", LINE, "", "what stands beside the axis of values"),
            LOGARITHMIC);

    private static final List<OptionRule> STAT = List.of(
            ONE_VALUE,
            rule("sparkline", FLAG, true, "a small graph behind the value"),
            rule("colouring", Choice.of("none", "value", "background"), "value", "what the thresholds colour"),
            rule(
                    "orientation",
                    Choice.of("auto", "horizontal", "vertical"),
                    "auto",
                    "how values of several series are laid out"),
            rule("show", Choice.of("value", "name", "both"), "both", "what is written of each series"));

    private static final List<OptionRule> GAUGE = List.of(
            ONE_VALUE,
            rule("shape", Choice.of("arc", "bar"), "arc", "a part of a circle, or a straight bar"),
            rule("thresholdLabels", FLAG, false, "whether the values of thresholds are written beside the scale"));

    private static final List<OptionRule> BAR = List.of(
            ONE_VALUE,
            rule("orientation", Choice.of("auto", "horizontal", "vertical"), "auto", "which way bars grow"),
            rule("sort", Choice.of("none", "ascending", "descending"), "none", "order of the bars by value"),
            rule("limit", LIMIT, 50.0, "bars shown at most"),
            rule("showValues", FLAG, true, "whether values are written on the bars"),
            rule("fillOpacity", new Whole(0, 100), 80.0, "opacity of the bars in percent"),
            LOGARITHMIC);

    private static final List<OptionRule> TABLE = List.of(
            rule("rows", Choice.of("latest", "samples"), "latest", "a row for each series, or for each point"),
            rule("pageSize", new Whole(5, 500), 50.0, "rows on a page"),
            rule(
                    "columns",
                    new ListOf(
                            Group.of(
                                            rule("name", LINE, null, "a label, or value, or time"),
                                            rule("title", LINE, null, "what stands above it"),
                                            rule("unit", UNIT, null, "in place of the widget's"),
                                            rule("decimals", DECIMALS, null, "in place of the widget's"),
                                            rule("width", new Whole(20, 2_000), null, "in pixels"),
                                            rule("hidden", FLAG, false, "whether it is left out"))
                                    .requiring("name"),
                            100),
                    List.of(),
                    "columns in their order; those not named follow"),
            rule(
                    "sort",
                    Group.of(
                                    rule("column", LINE, null, "the name of a column"),
                                    rule("direction", DIRECTION, "ascending", "which way"))
                            .requiring("column"),
                    null,
                    "order of the rows; without it as the queries answer"),
            rule("colouring", Choice.of("none", "text", "background"), "none", "what of a cell thresholds colour"));

    private static final List<OptionRule> HEAT_MAP = List.of(
            rule(
                    "source",
                    Choice.of("samples", "buckets"),
                    "samples",
                    "whether values are counted into buckets here, or come as buckets with a label le"),
            rule("buckets", new Whole(2, 200), 20.0, "buckets of values, if they are counted here"),
            rule(
                    "palette",
                    Choice.of("viridis", "spectral", "blues", "greens", "oranges", "reds", "greys"),
                    "viridis",
                    "colours from few to many"),
            rule("colourScale", Choice.of("linear", "logarithmic"), "linear", "how counts become colours"),
            rule("cellGap", new Whole(0, 10), 1.0, "pixels between cells"),
            rule("axisLabel", LINE, "", "what stands beside the axis of values"),
            LOGARITHMIC);

    private static final List<OptionRule> TEXT = List.of(
            rule("content", new Prose(MAX_CONTENT_LENGTH), "", "Markdown with tables, without HTML"),
            rule("align", Choice.of("left", "centre", "right"), "left", "where lines stand"));

    private static final List<OptionRule> ALERT_LIST = List.of(
            rule(
                    "states",
                    new ListOf(Choice.of("firing", "pending", "inactive"), 3),
                    List.of("firing", "pending"),
                    "alerts in these states"),
            rule(
                    "severities",
                    new ListOf(Choice.of("critical", "high", "medium", "low"), 4),
                    List.of(),
                    "alerts of these severities; of all without any"),
            rule("text", LINE, "", "alerts whose name has this text"),
            rule("thisDashboard", FLAG, false, "only alerts that belong to this dashboard"),
            rule("sort", Choice.of("severity", "since", "name"), "severity", "order of the alerts"),
            rule("limit", LIMIT, 20.0, "alerts shown at most"));

    private static final List<OptionRule> DASHBOARD_LIST = List.of(
            rule("tags", new ListOf(new Prose(50), 20), List.of(), "dashboards with all of these tags"),
            rule("text", LINE, "", "dashboards whose title has this text"),
            rule("starred", FLAG, false, "only dashboards that the viewer has starred"),
            rule("sort", Choice.of("title", "updated"), "title", "order of the dashboards"),
            rule("limit", LIMIT, 20.0, "dashboards shown at most"));

    private OptionTable() {}

    /** Those of the type alone, without the ones that all widgets with data have. */
    static List<OptionRule> own(WidgetType type) {
        return switch (type) {
            case TIME_SERIES -> TIME_SERIES;
            case STAT -> STAT;
            case GAUGE -> GAUGE;
            case BAR -> BAR;
            case TABLE -> TABLE;
            case HEAT_MAP -> HEAT_MAP;
            case TEXT -> TEXT;
            case ALERT_LIST -> ALERT_LIST;
            case DASHBOARD_LIST -> DASHBOARD_LIST;
        };
    }

    static List<OptionRule> all(WidgetType type) {
        List<OptionRule> own = own(type);
        return type.hasData() ? Stream.concat(own.stream(), DATA.stream()).toList() : own;
    }

    private static OptionRule rule(String name, OptionKind kind, @Nullable Object byDefault, String description) {
        return new OptionRule(name, kind, byDefault, description);
    }
}
