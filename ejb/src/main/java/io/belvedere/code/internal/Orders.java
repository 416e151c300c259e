package io.belvedere.code.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the order of a list into numbers. */
final class Orders {

    private Orders() {}

    /**
     * Numbers that put the keys into their order, equal ones by key. A key keeps its present number if it can, so that a
     * file changes the order of what it moves and of nothing else.
     */
    static <K extends Comparable<? super K>> Map<K, Integer> of(List<K> keys, Map<K, Integer> present, int max) {
        Map<K, Integer> orders = new LinkedHashMap<>();
        K last = null;
        int highest = -1;
        for (K key : keys) {
            int order = present.getOrDefault(key, -1);
            boolean behind = order > highest || (order == highest && last != null && key.compareTo(last) > 0);
            highest = behind ? order : highest + 1;
            last = key;
            orders.put(key, highest);
        }
        return highest <= max ? orders : counted(keys);
    }

    private static <K> Map<K, Integer> counted(List<K> keys) {
        Map<K, Integer> orders = new LinkedHashMap<>();
        keys.forEach(key -> orders.put(key, orders.size()));
        return orders;
    }
}
