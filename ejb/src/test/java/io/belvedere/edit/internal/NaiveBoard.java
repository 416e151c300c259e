package io.belvedere.edit.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The twin that knows nothing of commands, revisions or records: flat fields per region, and for every field all that it
 * ever was with the number of the edit. It decides by itself what must be accepted, refused or in conflict.
 */
final class NaiveBoard {

    enum Verdict {
        ACCEPTED,
        UNCHANGED,
        CONFLICT,
        REFUSED
    }

    /** Fields of one region that somebody wants to set; no fields at all means that the region is to go. */
    record Wish(String region, Map<String, Object> fields, boolean isNew) {}

    private record Was(long number, @Nullable Object value) {}

    private static final String EXISTS = "exists";

    private final Map<String, Map<String, Object>> regions = new TreeMap<>();
    private final Map<String, Map<String, List<Was>>> history = new HashMap<>();
    private long number;

    NaiveBoard(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }

    Map<String, Map<String, Object>> regions() {
        return regions;
    }

    Verdict wish(Wish wish, long basedOn) {
        Map<String, Object> now = regions.get(wish.region());
        if (wish.isNew()) {
            return now != null || !fits(wish.region(), wish.fields()) ? Verdict.REFUSED : store(wish);
        }
        if (now == null) {
            return wentAfter(wish.region(), basedOn) ? Verdict.CONFLICT : Verdict.REFUSED;
        }
        if (wish.fields().isEmpty()) {
            return removal(wish, basedOn, now);
        }
        boolean moves = wish.fields().containsKey("position") || wish.fields().containsKey("size");
        if (moves && Boolean.TRUE.equals(now.get("locked"))) {
            return Verdict.REFUSED;
        }
        Map<String, Object> changed = changed(wish, now);
        if (!inGrid(merged(now, wish.fields()))) {
            return Verdict.REFUSED;
        }
        if (changed.isEmpty()) {
            return Verdict.UNCHANGED;
        }
        for (Map.Entry<String, Object> entry : changed.entrySet()) {
            Object base = valueAt(wish.region(), entry.getKey(), basedOn);
            boolean touched = touchedSince(wish.region(), Set.of(entry.getKey(), EXISTS), basedOn);
            if (touched && !Objects.equals(base, now.get(entry.getKey()))) {
                return Verdict.CONFLICT;
            }
        }
        return moves && !fits(wish.region(), merged(now, wish.fields())) ? Verdict.REFUSED : store(wish);
    }

    private Verdict removal(Wish wish, long basedOn, Map<String, Object> now) {
        if (Boolean.TRUE.equals(now.get("locked"))) {
            return Verdict.REFUSED;
        }
        if (touchedSince(
                wish.region(), history.getOrDefault(wish.region(), Map.of()).keySet(), basedOn)) {
            return Verdict.CONFLICT;
        }
        number++;
        now.forEach((field, value) -> note(wish.region(), field, null));
        note(wish.region(), EXISTS, null);
        regions.remove(wish.region());
        return Verdict.ACCEPTED;
    }

    private Verdict store(Wish wish) {
        number++;
        regions.computeIfAbsent(wish.region(), id -> new TreeMap<>()).putAll(wish.fields());
        wish.fields().forEach((field, value) -> note(wish.region(), field, value));
        if (wish.isNew()) {
            note(wish.region(), EXISTS, true);
        }
        return Verdict.ACCEPTED;
    }

    private void note(String region, String field, @Nullable Object value) {
        history.computeIfAbsent(region, id -> new HashMap<>())
                .computeIfAbsent(field, name -> new ArrayList<>())
                .add(new Was(number, value));
    }

    private boolean wentAfter(String region, long version) {
        return history.getOrDefault(region, Map.of()).getOrDefault(EXISTS, List.of()).stream()
                .anyMatch(was -> was.value() == null && was.number() > version);
    }

    private @Nullable Object valueAt(String region, String field, long version) {
        Object value = null;
        for (Was was : history.getOrDefault(region, Map.of()).getOrDefault(field, List.of())) {
            value = was.number() <= version ? was.value() : value;
        }
        return value;
    }

    private boolean touchedSince(String region, Set<String> fields, long version) {
        return fields.stream()
                .flatMap(field -> history.getOrDefault(region, Map.of()).getOrDefault(field, List.of()).stream())
                .anyMatch(was -> was.number() > version);
    }

    private boolean fits(String region, Map<String, Object> fields) {
        return inGrid(fields)
                && regions.entrySet().stream()
                        .filter(other -> !other.getKey().equals(region))
                        .noneMatch(other -> overlap(other.getValue(), fields));
    }

    private static Map<String, Object> changed(Wish wish, Map<String, Object> now) {
        Map<String, Object> changed = new HashMap<>(wish.fields());
        changed.entrySet().removeIf(entry -> entry.getValue().equals(now.get(entry.getKey())));
        return changed;
    }

    private static Map<String, Object> merged(Map<String, Object> now, Map<String, Object> wished) {
        Map<String, Object> merged = new HashMap<>(now);
        merged.putAll(wished);
        return merged;
    }

    private static boolean inGrid(Map<String, Object> fields) {
        int[] r = rectangle(fields);
        return r[0] >= 0 && r[1] >= 0 && r[2] >= 1 && r[3] >= 1 && r[0] + r[2] <= 24 && r[1] + r[3] <= 10_000;
    }

    /** Cell by cell, the way nobody would do it twice. */
    static boolean overlap(Map<String, Object> one, Map<String, Object> other) {
        int[] a = rectangle(one);
        int[] b = rectangle(other);
        for (int x = a[0]; x < a[0] + a[2]; x++) {
            for (int y = a[1]; y < a[1] + a[3]; y++) {
                if (x >= b[0] && x < b[0] + b[2] && y >= b[1] && y < b[1] + b[3]) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int[] rectangle(Map<String, Object> fields) {
        List<?> position = (List<?>) Objects.requireNonNull(fields.get("position"));
        List<?> size = (List<?>) Objects.requireNonNull(fields.get("size"));
        return new int[] {
            (Integer) position.get(0), (Integer) position.get(1), (Integer) size.get(0), (Integer) size.get(1)
        };
    }
}
