package io.belvedere.launcher.query;

/** How series are told apart by colour, where there are colours. */
public enum Palette {
    PLAIN {
        @Override
        String paint(int series, String text) {
            return text;
        }
    },
    /** Those of ANSI that can be read on black and on white. */
    COLORED {
        @Override
        String paint(int series, String text) {
            return "\u001b[" + CODES[series % CODES.length] + "m" + text + "\u001b[0m";
        }
    };

    private static final int[] CODES = {36, 33, 35, 32, 94, 31};

    abstract String paint(int series, String text);
}
