package io.belvedere.access;

import io.belvedere.problem.BelvedereException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a caller may do in its tenant. Each role includes the ones before it. */
public enum Role {
    VIEWER,
    EDITOR,
    ADMINISTRATOR;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** Reads {@code viewer}, {@code editor}, {@code administrator} or its short form {@code admin}. */
    public static Role parse(String field, String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        if (name.equals("ADMIN")) {
            return ADMINISTRATOR;
        }
        return Arrays.stream(values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BelvedereException.invalid(field, "must be one of " + names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(Role::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
