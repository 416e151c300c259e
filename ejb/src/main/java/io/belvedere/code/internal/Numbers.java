package io.belvedere.code.internal;

/** Numbers as people write them: whole ones without a fraction. */
final class Numbers {

    /** Up to here every whole number is a double of its own. */
    private static final double EXACT = 1L << 53;

    private Numbers() {}

    static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) <= EXACT;
    }

    static String text(double number) {
        return isWhole(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
