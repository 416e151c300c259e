package io.belvedere.vitals;

import io.belvedere.problem.Text;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page without what makes each address another one: scheme, host, query and fragment are gone, and what looks like an id
 * in the path is {@code :id}.
 */
public record PageRoute(String path) {

    /** In place of a page when there are too many. */
    public static final PageRoute OTHER = new PageRoute("other");

    private static final int MAX_ADDRESS_LENGTH = 2_000;
    private static final int MAX_LENGTH = 200;
    private static final Pattern ORIGIN = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*");
    private static final Pattern BEHIND_PATH = Pattern.compile("[?#].*$", Pattern.DOTALL);
    /** A number, a UUID, or a word of 16 characters and more that has digits in it. */
    private static final Pattern ID =
            Pattern.compile("\\d+|\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|(?=.*\\d)[\\w~.%-]{16,}");

    public static PageRoute ofAddress(String field, String address) {
        String given = Text.required(field, address, MAX_ADDRESS_LENGTH);
        String path =
                BEHIND_PATH.matcher(ORIGIN.matcher(given).replaceFirst("")).replaceFirst("");
        String route = Arrays.stream(path.split("/", -1))
                .map(part -> ID.matcher(part).matches() ? ":id" : part)
                .collect(Collectors.joining("/"));
        String rooted = route.startsWith("/") ? route : "/" + route;
        return rooted.length() > MAX_LENGTH ? OTHER : new PageRoute(rooted);
    }
}
