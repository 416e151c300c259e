package io.belvedere.code.internal.foreign;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours that are written as numbers, in the one form that ours take. */
public final class Hexadecimal {

    private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})");
    private static final Pattern RGB = Pattern.compile(
            "rgba?\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*(?:,\\s*([01]?(?:\\.\\d{1,10})?)\\s*)?\\)");

    private Hexadecimal() {}

    /** Of {@code #36c}, {@code #3366cc}, {@code #3366cc80}, {@code rgb(51, 102, 204)} and the like with opacity. */
    public static Optional<String> of(String colour) {
        if (HEX.matcher(colour).matches()) {
            return Optional.of(colour.toLowerCase(Locale.ROOT));
        }
        Matcher rgb = RGB.matcher(colour);
        if (!rgb.matches()) {
            return Optional.empty();
        }
        String hex = "#" + pair(rgb.group(1)) + pair(rgb.group(2)) + pair(rgb.group(3));
        double opacity = ForeignObject.asNumber(rgb.group(4)).orElse(1d);
        return Optional.of(opacity >= 1 ? hex : hex + "%02x".formatted(Math.round(opacity * 255)));
    }

    private static String pair(String number) {
        return "%02x".formatted(Math.min(255, Integer.parseInt(number)));
    }
}
