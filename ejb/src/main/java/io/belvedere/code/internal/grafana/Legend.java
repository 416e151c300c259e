package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.Calculations;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The legend of a graph, of the options of today's panels. */
final class Legend {

    private Legend() {}

    static Optional<Map<String, @Nullable Object>> of(ForeignObject options) {
        if (!options.has("legend")) {
            return Optional.empty();
        }
        ForeignObject legend = options.object("legend");
        legend.ignore("asTable", "isVisible");
        legend.ignoreIf("enableFacetedFilter", false);
        String mode = legend.text("displayMode", "list");
        String placement = legend.text("placement", "bottom").equals("right") ? "right" : "bottom";
        boolean hidden = !legend.flag("showLegend", true) || mode.equals("hidden");
        legend.ignoreIf("sortDesc", false);
        return Optional.of(JsonObject.with(
                "placement", hidden ? "hidden" : placement,
                "mode", mode.equals("table") ? "table" : "list",
                "calculations", Calculations.of(legend, "calcs", legend.texts("calcs"))));
    }
}
