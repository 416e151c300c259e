package io.belvedere.graphql.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all mutations of one command ask for, by their names. */
final class Mappings {

    private static final Map<String, Mapping> ALL = new LinkedHashMap<>();

    static {
        List.of(DashboardMappings.ALL, LayoutMappings.ALL, RegionMappings.ALL).forEach(ALL::putAll);
    }

    private Mappings() {}

    static Map<String, Mapping> all() {
        return Map.copyOf(ALL);
    }

    static Mapping of(String name) {
        Mapping mapping = ALL.get(name);
        if (mapping == null) {
            throw new IllegalStateException("nothing says what " + name + " asks for");
        }
        return mapping;
    }
}
