package io.belvedere.pattern;

import io.belvedere.problem.BelvedereException;

/**
 * A regular expression that matches whole texts. It knows characters, {@code .}, classes such as {@code [a-z_]} and
 * {@code \d \w \s}, groups, {@code |} and the repeats {@code * + ? {2,5}}; it has no look-around and no back references.
 */
public final class LinearPattern {

    public static final int MAX_LENGTH = 500;

    private final String text;
    private final Program program;

    private LinearPattern(String text, Program program) {
        this.text = text;
        this.program = program;
    }

    public static LinearPattern of(String field, String text) {
        if (text.length() > MAX_LENGTH) {
            throw BelvedereException.invalid(
                    field, "has " + text.length() + " characters, at most " + MAX_LENGTH + " are allowed");
        }
        try {
            return new LinearPattern(text, new Program(new PatternParser(text).parse()));
        } catch (PatternSyntax wrong) {
            throw BelvedereException.invalid(field, "is '" + text + "', which " + wrong.getMessage());
        }
    }

    public boolean matches(String candidate) {
        return program.matches(candidate);
    }

    @Override
    public String toString() {
        return text;
    }
}
