package io.belvedere.promql.pattern;

/** A text that is no pattern, or one of a size that is refused. */
public final class PatternException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_QUOTED = 100;

    private final String rule;

    private PatternException(String rule) {
        super(rule);
        this.rule = rule;
    }

    /** What its author did not keep to. Reads on from what the text is called: {@code is '(', which does not close a group}. */
    public String rule() {
        return rule;
    }

    static PatternException of(String text, PatternSyntax wrong) {
        return new PatternException("is " + quoted(text) + ", which " + wrong.getMessage());
    }

    static void requireLength(String text, int maxLength) {
        if (text.length() > maxLength) {
            throw new PatternException("has " + text.length() + " characters, at most " + maxLength + " are allowed");
        }
    }

    private static String quoted(String text) {
        boolean shortened = text.codePointCount(0, text.length()) > MAX_QUOTED;
        return "'" + (shortened ? text.substring(0, text.offsetByCodePoints(0, MAX_QUOTED)) + "…" : text) + "'";
    }
}
