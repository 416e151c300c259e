package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Hexadecimal;
import io.belvedere.code.internal.foreign.Shown;
import java.util.Map;

/** Grafana's names of colours, as its dark theme draws them. */
final class Colours {

    private static final String UNKNOWN = "grey";
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("super-light-red", "#ffa6b0"),
            Map.entry("light-red", "#ff7383"),
            Map.entry("red", "#f2495c"),
            Map.entry("semi-dark-red", "#e02f44"),
            Map.entry("dark-red", "#c4162a"),
            Map.entry("super-light-orange", "#ffcb7d"),
            Map.entry("light-orange", "#ffb357"),
            Map.entry("orange", "#ff9830"),
            Map.entry("semi-dark-orange", "#ff780a"),
            Map.entry("dark-orange", "#fa6400"),
            Map.entry("super-light-yellow", "#fff899"),
            Map.entry("light-yellow", "#ffee52"),
            Map.entry("yellow", "#fade2a"),
            Map.entry("semi-dark-yellow", "#f2cc0c"),
            Map.entry("dark-yellow", "#e0b400"),
            Map.entry("super-light-green", "#c8f2c2"),
            Map.entry("light-green", "#96d98d"),
            Map.entry("green", "#73bf69"),
            Map.entry("semi-dark-green", "#56a64b"),
            Map.entry("dark-green", "#37872d"),
            Map.entry("super-light-blue", "#c0d8ff"),
            Map.entry("light-blue", "#8ab8ff"),
            Map.entry("blue", "#5794f2"),
            Map.entry("semi-dark-blue", "#3274d9"),
            Map.entry("dark-blue", "#1f60c4"),
            Map.entry("super-light-purple", "#deb6f2"),
            Map.entry("light-purple", "#ca95e5"),
            Map.entry("purple", "#b877d9"),
            Map.entry("semi-dark-purple", "#a352cc"),
            Map.entry("dark-purple", "#8f3bb8"),
            Map.entry("white", "#ffffff"),
            Map.entry("black", "#000000"),
            Map.entry("gray", "grey"),
            Map.entry("grey", "grey"),
            Map.entry("text", "text"),
            Map.entry("transparent", "transparent"),
            Map.entry("panel-bg", "transparent"));

    private Colours() {}

    static String of(ForeignObject object, String member) {
        return of(object, member, object.text(member, ""));
    }

    /** One that is not known becomes grey and is noted. */
    static String of(ForeignObject object, String member, String colour) {
        String named = BY_NAME.get(colour);
        if (named != null) {
            return named;
        }
        return Hexadecimal.of(colour).orElseGet(() -> {
            object.report()
                    .approximated(
                            object.path(member),
                            "colour " + Shown.value(colour),
                            "it is not known and becomes " + UNKNOWN);
            return UNKNOWN;
        });
    }
}
