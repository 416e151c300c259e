package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.layout.option.Unit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Grafana's units as ours. Many have the same id. */
final class Units {

    private static final Map<String, String> OTHER_ID = Map.ofEntries(
            Map.entry("sci", "scientific"),
            Map.entry("hex0x", "hex"),
            Map.entry("µs", "us"),
            Map.entry("s", "seconds"),
            Map.entry("m", "minutes"),
            Map.entry("h", "hours"),
            Map.entry("d", "days"),
            Map.entry("dateTimeAsIso", "timestampms"),
            Map.entry("rothz", "hertz"),
            Map.entry("amp", "ampere"),
            Map.entry("watth", "watthour"),
            Map.entry("lengthm", "meter"),
            Map.entry("velocitykmh", "kmh"),
            Map.entry("massg", "gram"),
            Map.entry("pressurepa", "pascal"),
            Map.entry("currencyEUR", "eur"),
            Map.entry("currencyUSD", "usd"));

    private static final Map<String, String> NEAREST = Map.ofEntries(
            Map.entry("locale", "none"),
            Map.entry("string", "none"),
            Map.entry("bool_yes_no", "bool"),
            Map.entry("bool_on_off", "bool"),
            Map.entry("dtdurations", "seconds"),
            Map.entry("dtdurationms", "ms"),
            Map.entry("dthms", "seconds"),
            Map.entry("dtdhms", "seconds"),
            Map.entry("clocks", "seconds"),
            Map.entry("clockms", "ms"),
            Map.entry("dateTimeAsIsoNoDateIfToday", "timestampms"),
            Map.entry("dateTimeAsUS", "timestampms"),
            Map.entry("dateTimeAsUSNoDateIfToday", "timestampms"),
            Map.entry("dateTimeAsLocal", "timestampms"),
            Map.entry("dateTimeAsLocalNoDateIfToday", "timestampms"),
            Map.entry("dateTimeAsSystem", "timestampms"),
            Map.entry("dateTimeFromNow", "timestampms"));

    private static final Set<String> OURS = Set.copyOf(Unit.ids());

    private Units() {}

    /** The unit that a member names, if ours have it or one that is near. */
    static Optional<String> of(ForeignObject object, String member) {
        String id = object.text(member, "");
        String nearest = NEAREST.get(id);
        if (nearest != null) {
            object.report().approximated(object.path(member), "unit " + Shown.value(id), "it becomes " + nearest);
            return Optional.of(nearest);
        }
        String ours = OTHER_ID.getOrDefault(id, id);
        if (OURS.contains(ours)) {
            return Optional.of(ours);
        }
        object.drop(member, "unit " + Shown.value(id), "Belvedere does not have it");
        return Optional.empty();
    }
}
