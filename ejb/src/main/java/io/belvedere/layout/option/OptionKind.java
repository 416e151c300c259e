package io.belvedere.layout.option;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the value of an option may be. */
public sealed interface OptionKind
        permits Choice, Colour, Decimal, Flag, Group, ListOf, Prose, Thresholds, WebAddress, Whole {

    /** Refuses a value that is not of this kind, naming the path to it. */
    void check(String path, @Nullable Object value);

    /** What may stand there, as a phrase for messages and the manual. */
    String allowed();

    /** The same as a JSON Schema. */
    Map<String, Object> schema();
}
