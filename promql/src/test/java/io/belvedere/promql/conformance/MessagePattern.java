package io.belvedere.promql.conformance;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a script says about the text of an error, warning or info. */
record MessagePattern(String description, Predicate<String> accepts) {

    static final MessagePattern ANY = new MessagePattern("any message", message -> true);

    static MessagePattern exactly(String text) {
        return new MessagePattern("the message: " + text, text::equals);
    }

    /** Without anchors. */
    static MessagePattern containing(String regex) {
        return new MessagePattern("a match of: " + regex, Pattern.compile(regex).asPredicate());
    }

    static MessagePattern of(@Nullable String kind, @Nullable String text) {
        if (kind == null || text == null) {
            return ANY;
        }
        return kind.equals("msg") ? exactly(text.strip()) : containing(text.strip());
    }

    @Override
    public String toString() {
        return description;
    }
}
