package io.belvedere.rest.remotewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How much of a message is of kinds that are not kept, though the samples beside them are. */
record PassedOver(int exemplars, int startTimestamps) {

    /** In which answers tell it; absent if nothing was passed over. */
    static final String HEADER = "Belvedere-Passed-Over";

    Map<String, String> headers() {
        List<String> kinds = new ArrayList<>();
        if (exemplars > 0) {
            kinds.add("exemplars=" + exemplars);
        }
        if (startTimestamps > 0) {
            kinds.add("start-timestamps=" + startTimestamps);
        }
        return kinds.isEmpty() ? Map.of() : Map.of(HEADER, String.join(", ", kinds));
    }
}
