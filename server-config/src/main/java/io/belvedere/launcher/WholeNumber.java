package io.belvedere.launcher;

/** Reads a bounded number that a user wrote. */
final class WholeNumber {

    private WholeNumber() {}

    static int parse(String name, String text, int min, int max) {
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // the line below names the rule for both cases
        }
        throw LauncherException.wrongUsage(
                name + " must be a whole number from " + min + " to " + max + ", it is \"" + text + "\"");
    }
}
