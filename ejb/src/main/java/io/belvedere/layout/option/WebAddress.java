package io.belvedere.layout.option;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a link leads: http, https, or relative to the page. */
public record WebAddress() implements OptionKind {

    public static final int MAX_LENGTH = 2_000;

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(.*)");

    /** Browsers skip blanks and control characters and read a backslash as a slash. */
    private static final Pattern MISREAD = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}\\p{Cf}\\\\]");

    /**
     * Whether the address is relative to the page or of one of these schemes. Addresses that browsers read otherwise
     * than they look are not.
     */
    public static boolean leadsBy(Set<String> schemes, String address) {
        if (MISREAD.matcher(address).find() || address.startsWith("//")) {
            return false;
        }
        Matcher absolute = SCHEME.matcher(address);
        if (!absolute.matches()) {
            return !address.split("[/?#]", 2)[0].contains(":");
        }
        String scheme = absolute.group(1).toLowerCase(Locale.ROOT);
        return schemes.contains(scheme)
                && (!SCHEMES.contains(scheme) || absolute.group(2).startsWith("//"));
    }

    @Override
    public void check(String path, @Nullable Object value) {
        if (!(value instanceof String address)
                || address.isEmpty()
                || address.length() > MAX_LENGTH
                || !leadsBy(SCHEMES, address)) {
            throw Refusal.of(path, value, allowed());
        }
    }

    @Override
    public String allowed() {
        return "an address of up to " + MAX_LENGTH + " characters that is relative or begins with http:// or https://";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "format", "uri-reference", "maxLength", (double) MAX_LENGTH);
    }
}
