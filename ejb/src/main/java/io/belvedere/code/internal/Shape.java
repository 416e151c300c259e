package io.belvedere.code.internal;

import io.belvedere.layout.option.OptionRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a file may look like. Files are checked against it ({@link ShapeCheck}) and the published schema is
 * written from it ({@link SchemaWriter}), so that the one says what the other does.
 */
sealed interface Shape {

    /** True or false. */
    record Flag() implements Shape {}

    /** A text of so many characters. */
    record Text(int min, int max) implements Shape {}

    /** A text of a form, which the rule tells in words. */
    record Form(Pattern pattern, String rule) implements Shape {}

    /** One of these words. */
    record Choice(List<String> words) implements Shape {}

    /** A number between two others, whole if it must be. */
    record Numeric(double min, double max, boolean whole) implements Shape {}

    /** A list of so many items of one shape. */
    record ListOf(Shape item, int min, int max) implements Shape {}

    /** The options of a widget, as the table of their rules has them. */
    record Options(List<OptionRule> rules) implements Shape {}

    /** An object that looks like one of several, as the word in one of its members says. */
    record OneOf(String member, Map<String, Members> variants) implements Shape {}

    /** An object with these members and no others. */
    record Members(String name, Map<String, Part> parts) implements Shape {

        static Members named(String name) {
            return new Members(name, Map.of());
        }

        Members must(String member, Shape shape, String meaning) {
            return with(member, new Part(shape, true, null, meaning));
        }

        /** Without a default, the member is just not there when it is left out. */
        Members may(String member, Shape shape, @Nullable Object defaultValue, String meaning) {
            return with(member, new Part(shape, false, defaultValue, meaning));
        }

        private Members with(String member, Part part) {
            Map<String, Part> more = new LinkedHashMap<>(parts);
            more.put(member, part);
            return new Members(name, more);
        }
    }

    /** One member of an object. */
    record Part(Shape shape, boolean required, @Nullable Object defaultValue, String meaning) {}
}
