package io.belvedere.persistence.sample;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Positions of writers as two arrays of the same length. */
record Positions(int[] writers, long[] sequences) {

    static Positions of(Map<Integer, Long> positions) {
        Map<Integer, Long> ordered = new TreeMap<>(positions);
        return new Positions(
                ordered.keySet().stream().mapToInt(Integer::intValue).toArray(),
                ordered.values().stream().mapToLong(Long::longValue).toArray());
    }

    static Map<Integer, Long> read(Array writers, Array sequences) throws SQLException {
        Integer[] keys = (Integer[]) writers.getArray();
        Long[] values = (Long[]) sequences.getArray();
        Map<Integer, Long> positions = new TreeMap<>();
        for (int index = 0; index < keys.length; index++) {
            positions.put(keys[index], values[index]);
        }
        return positions;
    }
}
