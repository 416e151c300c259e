package io.belvedere.graphql.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks documents: takes pieces away, doubles and moves them, puts others in, and sometimes tears at single characters. */
final class Mutations {

    private static final Pattern PIECE = Pattern.compile("\\.\\.\\.|[A-Za-z_]\\w*|-?\\d+|\"[^\"]*\"|\\s+|[^\\s\\w]");

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ":",
            "!",
            "=",
            "|",
            "&",
            "$",
            "$v0",
            "@",
            "@skip(if: true)",
            "@include(if: $v0)",
            "@deprecated",
            "...",
            "...f0",
            "... on Query{__typename}",
            "on",
            "query",
            "mutation",
            "subscription",
            "fragment",
            "type A{b:Int}",
            "__typename",
            "__schema{types{name}}",
            "__type(name:\"Query\"){fields{type{name}}}",
            "null",
            "true",
            "1e999",
            "-0",
            "007",
            "9".repeat(400),
            "\"",
            "\"\"\"",
            "\"\\uD800\"",
            "\"\\u{10FFFF}\"",
            "#",
            "\n",
            ",",
            "\uFEFF",
            "\u0000",
            "\uD83D",
            "x".repeat(2_000));

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** The document after one to five accidents, after half of which it still parses. Others lend pieces. */
    String mutated(String document, String other) {
        boolean gentle = random.nextBoolean();
        List<String> pieces = pieces(document);
        for (int i = 1 + random.nextInt(5); i > 0 && !pieces.isEmpty(); i--) {
            if (gentle) {
                slip(pieces, other);
            } else {
                accident(pieces, other);
            }
        }
        String text = String.join("", pieces);
        return !gentle && random.nextInt(5) == 0 ? torn(text) : text;
    }

    /** Leaves braces in pairs, and names where names were. */
    private void slip(List<String> pieces, String other) {
        int at = random.nextInt(pieces.size());
        List<String> strange = pieces(other);
        switch (random.nextInt(10)) {
            case 0 -> paired(pieces, at).clear();
            case 1 -> repeat(pieces, at, paired(pieces, at));
            case 2 -> pieces.addAll(at, new ArrayList<>(paired(strange, random.nextInt(strange.size() + 1))));
            case 3 -> rename(pieces, at, strange);
            default -> rename(pieces, at, pieces);
        }
    }

    private void rename(List<String> pieces, int at, List<String> names) {
        for (int i = 0; i < 50 && !names.isEmpty(); i++) {
            String name = names.get(random.nextInt(names.size()));
            if (isName(pieces.get(at)) && isName(name)) {
                pieces.set(at, name);
                return;
            }
        }
    }

    private static boolean isName(String piece) {
        return Character.isLetter(piece.charAt(0));
    }

    /** From there up to where a few pieces are over and all brackets are closed; nothing if there is no such place. */
    private List<String> paired(List<String> pieces, int from) {
        int open = 0;
        int wanted = 1 + random.nextInt(8);
        for (int at = from; at < pieces.size() && open >= 0; at++) {
            String piece = pieces.get(at);
            open += "{([".contains(piece) ? 1 : "})]".contains(piece) ? -1 : 0;
            if (open == 0 && at - from >= wanted) {
                return pieces.subList(from, at + 1);
            }
        }
        return pieces.subList(from, from);
    }

    private void accident(List<String> pieces, String other) {
        int at = random.nextInt(pieces.size());
        switch (random.nextInt(8)) {
            case 0 -> pieces.remove(at);
            case 1 -> pieces.add(at, pieces.get(random.nextInt(pieces.size())));
            case 2 -> pieces.set(at, pieces.get(random.nextInt(pieces.size())));
            case 3 -> pieces.add(at, PIECES.get(random.nextInt(PIECES.size())));
            case 4 -> pieces.set(at, PIECES.get(random.nextInt(PIECES.size())));
            case 5 -> pieces.subList(at, pieces.size()).clear();
            case 6 -> repeat(pieces, at, pieces.subList(at, Math.min(pieces.size(), at + 1 + random.nextInt(12))));
            default -> pieces.addAll(at, slice(pieces(other)));
        }
    }

    /** A few pieces many times over: what is nested or spread in them is nested and spread more. */
    private void repeat(List<String> pieces, int at, List<String> some) {
        int times = random.nextInt(20) == 0 ? 2_000 : 1 + random.nextInt(8);
        List<String> many = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            many.addAll(some);
        }
        pieces.addAll(at, many);
    }

    private List<String> slice(List<String> pieces) {
        if (pieces.isEmpty()) {
            return List.of();
        }
        int from = random.nextInt(pieces.size());
        return pieces.subList(from, from + random.nextInt(pieces.size() - from + 1));
    }

    private String torn(String text) {
        if (text.isEmpty()) {
            return text;
        }
        StringBuilder torn = new StringBuilder(text);
        torn.setCharAt(random.nextInt(text.length()), (char) random.nextInt(Character.MAX_VALUE + 1));
        return torn.toString();
    }

    private static List<String> pieces(String document) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(document);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }
}
