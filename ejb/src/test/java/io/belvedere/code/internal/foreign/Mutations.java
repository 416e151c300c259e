package io.belvedere.code.internal.foreign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes a few random changes to a parsed file: values of other types, too long, too many, too deep, or elsewhere. */
final class Mutations {

    private static final int MAX_CHANGES = 6;
    private static final int DEEP = 20_000;

    private final Random random;
    private final List<Object> containers = new ArrayList<>();

    private Mutations(Random random) {
        this.random = random;
    }

    static void of(@Nullable Object file, Random random) {
        Mutations mutations = new Mutations(random);
        mutations.collect(file);
        int changes = 1 + random.nextInt(MAX_CHANGES);
        for (int i = 0; i < changes; i++) {
            mutations.change(mutations.containers.get(random.nextInt(mutations.containers.size())));
        }
    }

    private void collect(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            containers.add(map);
            map.values().forEach(this::collect);
        } else if (value instanceof List<?> list) {
            containers.add(list);
            list.forEach(this::collect);
        }
    }

    @SuppressWarnings("unchecked")
    private void change(Object container) {
        if (container instanceof Map<?, ?>) {
            changeMap((Map<String, @Nullable Object>) container);
        } else {
            changeList((List<@Nullable Object>) container);
        }
    }

    private void changeMap(Map<String, @Nullable Object> map) {
        if (map.isEmpty()) {
            map.put(text(), value());
            return;
        }
        String name = List.copyOf(map.keySet()).get(random.nextInt(map.size()));
        switch (random.nextInt(8)) {
            case 0 -> map.remove(name);
            case 1 -> map.put(text(), map.get(name));
            case 2 -> map.put(text(), value());
            case 3 -> map.put(name, wrapped(map.get(name)));
            default -> map.put(name, value());
        }
    }

    private void changeList(List<@Nullable Object> list) {
        if (list.isEmpty()) {
            list.add(value());
            return;
        }
        int index = random.nextInt(list.size());
        switch (random.nextInt(6)) {
            case 0 -> list.remove(index);
            case 1 -> list.addAll(Collections.nCopies(random.nextInt(300), list.get(index)));
            case 2 -> Collections.shuffle(list, random);
            case 3 -> list.subList(index, list.size()).clear();
            default -> list.set(index, value());
        }
    }

    private Object wrapped(@Nullable Object value) {
        List<@Nullable Object> list = new ArrayList<>();
        list.add(value);
        return list;
    }

    private @Nullable Object value() {
        return switch (random.nextInt(16)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 10);
            case 3 -> random.nextInt(10_000) - 100.0;
            case 4 -> Double.MAX_VALUE;
            case 5 -> -0.0;
            case 6 -> new ArrayList<>(List.of("a", 1.0, true));
            case 7 -> new LinkedHashMap<>(Map.of("a", 1.0));
            case 8 -> deep();
            case 9 -> "x".repeat(random.nextInt(70_000));
            case 10 -> new ArrayList<>();
            case 11 -> new LinkedHashMap<>();
            case 12 -> someContainer();
            default -> text();
        };
    }

    /** Another part of the file, in a second place. */
    private Object someContainer() {
        Object container = containers.get(random.nextInt(containers.size()));
        return container instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : new ArrayList<>((List<?>) container);
    }

    private Object deep() {
        Object deep = "bottom";
        for (int i = 0; i < DEEP; i++) {
            deep = random.nextBoolean() ? List.of(deep) : Map.of("panels", deep);
        }
        return deep;
    }

    private String text() {
        return switch (random.nextInt(16)) {
            case 0 -> "";
            case 1 -> "\u0000";
            case 2 -> "\ud800";
            case 3 -> "a\nb\tc";
            case 4 -> "<script>alert(1)</script>";
            case 5 -> "$" + "{".repeat(random.nextInt(50));
            case 6 -> "${a:b:c}";
            case 7 -> "[[x:y]]";
            case 8 -> "(".repeat(random.nextInt(600));
            case 9 -> "(a*)*".repeat(random.nextInt(50));
            case 10 -> "#" + "f".repeat(random.nextInt(9));
            case 11 -> "now-" + random.nextInt() + "d/d";
            case 12 -> "1e" + random.nextInt(400);
            case 13 -> "row";
            case 14 -> "[a](javascript:alert(1)) ".repeat(random.nextInt(20));
            default -> "𝕏".repeat(random.nextInt(300));
        };
    }
}
