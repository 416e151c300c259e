package io.belvedere.promql.pattern;

/** A text that is no pattern, or one of a size that is refused. */
public final class PatternException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_QUOTED = 100;

    private final String rule;
    private final String reason;

    private PatternException(String rule, String reason) {
        super(rule);
        this.rule = rule;
        this.reason = reason;
    }

    /** For the author; reads on from what the text is called: {@code is '(', which does not close a group}. */
    public String rule() {
        return rule;
    }

    /** The same where the text has been shown: {@code does not close a group}. */
    public String reason() {
        return reason;
    }

    static PatternException of(String text, PatternSyntax wrong) {
        return new PatternException("is " + quoted(text) + ", which " + wrong.reason(), wrong.reason());
    }

    static PatternException ofLength(String reason) {
        return new PatternException(reason, reason);
    }

    static void requireLength(String text, int maxLength) {
        if (text.length() > maxLength) {
            throw ofLength("has " + text.length() + " characters, at most " + maxLength + " are allowed");
        }
    }

    private static String quoted(String text) {
        boolean shortened = text.codePointCount(0, text.length()) > MAX_QUOTED;
        return "'" + (shortened ? text.substring(0, text.offsetByCodePoints(0, MAX_QUOTED)) + "…" : text) + "'";
    }
}
