package io.belvedere.rest.vitals;

import io.belvedere.http.JsonMembers;
import io.belvedere.vitals.Navigation;
import io.belvedere.vitals.PageRoute;
import io.belvedere.vitals.PageView;
import io.belvedere.vitals.WebVital;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A page view as JSON: its page, how it was come to, and what was measured of it, by the names of web vitals. */
final class WebVitalsMessages {

    private static final String PAGE = "page";
    private static final String NAVIGATION = "navigationType";
    private static final Set<String> MEMBERS = members();

    private WebVitalsMessages() {}

    static PageView toView(Map<String, @Nullable Object> body) {
        JsonMembers members = JsonMembers.of(body, MEMBERS);
        Map<WebVital, Double> values = new EnumMap<>(WebVital.class);
        for (WebVital vital : WebVital.values()) {
            members.findNumber(vital.name()).ifPresent(measured -> values.put(vital, vital.ofBrowser(measured)));
        }
        return new PageView(
                PageRoute.ofAddress(PAGE, members.text(PAGE)),
                members.findText(NAVIGATION).map(Navigation::ofText).orElse(Navigation.OTHER),
                values);
    }

    private static Set<String> members() {
        Set<String> members = new TreeSet<>(Set.of(PAGE, NAVIGATION));
        for (WebVital vital : WebVital.values()) {
            members.add(vital.name());
        }
        return Set.copyOf(members);
    }
}
