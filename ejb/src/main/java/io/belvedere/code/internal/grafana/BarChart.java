package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.WidgetDraft;
import java.util.Map;

/** The panel {@code barchart}. */
final class BarChart {

    private static final Map<String, Boolean> SHOWS_VALUES = Map.of("auto", true, "always", true, "never", false);

    private BarChart() {}

    static void read(ForeignObject panel, WidgetDraft draft) {
        ForeignObject options = panel.object("options");
        SingleValues.orientation(options, draft);
        draft.option(
                options, "showValue", "showValues", options.text("showValue").map(SHOWS_VALUES::get));
        options.ignoreIf("stacking", "none");
        options.ignoreIf("fullHighlight", false);
        options.ignoreIf("xTickLabelRotation", 0.0);
        options.ignoreIf("xTickLabelSpacing", 0.0);
        options.ignoreIf("barRadius", 0.0);
        options.ignore("groupWidth", "barWidth", "text", "xTickLabelMaxLength");
        ForeignObject legend = options.object("legend");
        if (legend.flag("showLegend", true)) {
            options.drop("legend", "legend", "bars have their names beside them");
        }
        legend.ignoreAll();
        options.object("tooltip").ignoreAll();
        ForeignObject custom = panel.object("fieldConfig").object("defaults").object("custom");
        TimeSeries.fillOpacity(custom, draft);
        TimeSeries.scale(custom, draft);
        custom.ignoreIf("gradientMode", "none");
        custom.ignoreIf("axisPlacement", "auto");
        custom.ignoreIf("axisColorMode", "text");
        custom.ignoreIf("axisBorderShow", false);
        custom.ignoreIf("axisCenteredZero", false);
        custom.ignore("lineWidth");
    }
}
