package io.belvedere.vitals;

import java.util.Locale;

/** How a page was come to. */
public enum Navigation {
    NAVIGATE,
    RELOAD,
    BACK_FORWARD,
    PRERENDER,
    RESTORE,
    /** Whatever else browsers will think of. */
    OTHER;

    /** Reads {@code back-forward} as well as {@code back_forward}: browsers and libraries differ. */
    public static Navigation ofText(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (Navigation navigation : values()) {
            if (navigation.name().equals(name)) {
                return navigation;
            }
        }
        return OTHER;
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
