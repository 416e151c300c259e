package io.belvedere.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which list a cursor is of: the tenant whose list it is, its name, and its order and filter. Two requests with equal
 * listings walk the same list, so that a cursor of the one is good for the other.
 */
public record Listing(String tenant, String name, List<String> conditions) {

    public Listing {
        conditions = List.copyOf(conditions);
    }

    public static Listing of(String tenant, String name) {
        return new Listing(tenant, name, List.of());
    }

    /** The same list under one more condition, or in the order of this name. */
    public Listing by(String condition, Object value) {
        return by(condition, List.of(value));
    }

    public Listing by(String condition, Optional<?> value) {
        return by(condition, value.stream().toList());
    }

    public Listing by(String condition, Collection<?> values) {
        List<String> more = new ArrayList<>(conditions);
        values.forEach(value -> more.add(condition + "=" + value));
        return new Listing(tenant, name, more);
    }
}
