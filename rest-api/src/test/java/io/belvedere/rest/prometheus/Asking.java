package io.belvedere.rest.prometheus;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.rest.parameter.Parameters;
import io.belvedere.tenant.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whoever asks in these tests, and how. */
final class Asking {

    static final Caller JO = new Caller(TenantId.OPERATORS, "jo", Role.EDITOR);

    private Asking() {}

    /** Names and values in turn; a name may come again. */
    static Parameters with(String... namesAndValues) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.computeIfAbsent(namesAndValues[i], name -> new ArrayList<>()).add(namesAndValues[i + 1]);
        }
        return new Parameters(all);
    }
}
