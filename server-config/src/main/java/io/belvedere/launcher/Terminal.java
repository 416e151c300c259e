package io.belvedere.launcher;

import io.belvedere.launcher.query.Palette;
import java.util.Map;

/** What standard output is read on: the characters of a line, and whether there are colours. */
record Terminal(int width, Palette palette) {

    private static final int DEFAULT_WIDTH = 80;
    private static final int MIN_WIDTH = 20;

    /**
     * {@code measured} is the width that the script found, or empty if standard output is no terminal: Java cannot tell.
     * COLUMNS overrides it, and NO_COLOR takes the colours away.
     */
    static Terminal of(Map<String, String> environment, String measured) {
        boolean isPlain =
                measured.isEmpty() || !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                width(environment.getOrDefault("COLUMNS", measured)), isPlain ? Palette.PLAIN : Palette.COLORED);
    }

    private static int width(String columns) {
        try {
            int width = Integer.parseInt(columns.strip());
            return width < MIN_WIDTH ? DEFAULT_WIDTH : width;
        } catch (NumberFormatException unknown) {
            return DEFAULT_WIDTH;
        }
    }
}
