package io.belvedere.code.internal;

import io.belvedere.layout.option.OptionRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a file may look like. It finds the faults of a node, all of them, and writes itself as JSON Schema, so
 * that the published schema says what is checked here.
 */
sealed interface Shape {

    void check(Place place, Faults faults);

    /** As JSON Schema 2020-12. Named parts are put into the definitions, and are only referred to. */
    Map<String, Object> schema(Map<String, Object> definitions);

    static void wrongKind(Place place, Faults faults, String expected) {
        faults.add(place.path(), place.node().at(), "is " + place.node().kind() + ", must be " + expected);
    }

    /** True or false. */
    record Flag() implements Shape {
        @Override
        public void check(Place place, Faults faults) {
            if (place.scalar(Boolean.class).isEmpty()) {
                wrongKind(place, faults, "true or false");
            }
        }

        @Override
        public Map<String, Object> schema(Map<String, Object> definitions) {
            return ordered("type", "boolean");
        }
    }

    /** A text of so many characters. */
    record Text(int min, int max) implements Shape {
        @Override
        public void check(Place place, Faults faults) {
            Optional<String> text = place.scalar(String.class);
            if (text.isEmpty()) {
                boolean quotable = place.node() instanceof Node.Scalar scalar && scalar.value() != null;
                wrongKind(place, faults, quotable ? "a text; put it in quotes" : "a text");
                return;
            }
            int length = text.get().codePointCount(0, text.get().length());
            if (length < min || length > max) {
                faults.add(
                        place.path(),
                        place.node().at(),
                        "has " + length + " characters, allowed is " + min + " to " + max);
            }
        }

        @Override
        public Map<String, Object> schema(Map<String, Object> definitions) {
            Map<String, Object> schema = ordered("type", "string", "maxLength", max);
            if (min > 0) {
                schema.put("minLength", min);
            }
            return schema;
        }
    }

    /** A text of a form, which the rule tells in words. */
    record Form(Pattern pattern, String rule) implements Shape {
        @Override
        public void check(Place place, Faults faults) {
            Optional<String> text = place.scalar(String.class);
            if (text.isEmpty()) {
                wrongKind(place, faults, rule);
            } else if (!pattern.matcher(text.get()).matches()) {
                faults.add(place.path(), place.node().at(), "must be " + rule);
            }
        }

        @Override
        public Map<String, Object> schema(Map<String, Object> definitions) {
            return ordered("type", "string", "pattern", "^(?:" + pattern.pattern() + ")$");
        }
    }

    /** One of these words. */
    record Choice(List<String> words) implements Shape {
        @Override
        public void check(Place place, Faults faults) {
            Optional<String> word = place.scalar(String.class);
            if (word.isEmpty()) {
                wrongKind(place, faults, oneOf(words));
            } else if (!words.contains(word.get())) {
                faults.add(place.path(), place.node().at(), "is '" + shown(word.get()) + "', must be " + oneOf(words));
            }
        }

        @Override
        public Map<String, Object> schema(Map<String, Object> definitions) {
            return ordered("enum", words);
        }
    }

    /** A number between two others, whole if it must be. */
    record Numeric(double min, double max, boolean whole) implements Shape {
        @Override
        public void check(Place place, Faults faults) {
            Optional<Double> number = place.scalar(Double.class);
            boolean right = number.isPresent()
                    && number.get() >= min
                    && number.get() <= max
                    && (!whole || Numbers.isWhole(number.get()));
            if (!right) {
                wrongKind(place, faults, (whole ? "a whole number" : "a number") + range());
            }
        }

        private String range() {
            boolean bounded = Double.isFinite(min) && Double.isFinite(max) && max < Double.MAX_VALUE;
            return bounded ? " from " + Numbers.text(min) + " to " + Numbers.text(max) : "";
        }

        @Override
        public Map<String, Object> schema(Map<String, Object> definitions) {
            Map<String, Object> schema = ordered("type", whole ? "integer" : "number");
            if (min > -Double.MAX_VALUE) {
                schema.put("minimum", min);
            }
            if (max < Double.MAX_VALUE) {
                schema.put("maximum", max);
            }
            return schema;
        }
    }

    /** A list of so many items of one shape. */
    record ListOf(Shape item, int min, int max) implements Shape {
        @Override
        public void check(Place place, Faults faults) {
            if (!(place.node() instanceof Node.Items items)) {
                wrongKind(place, faults, "a list");
                return;
            }
            int size = items.nodes().size();
            if (size < min || size > max) {
                faults.add(place.path(), items.at(), "has " + size + " items, allowed is " + range());
            }
            // Of a list that is too long, one fault says enough; looking at each item is what a hostile file wants.
            for (int i = 0; i < size && size <= max; i++) {
                item.check(new Place(place.path() + "[" + i + "]", items.nodes().get(i)), faults);
            }
        }

        private String range() {
            return max == 0 ? "none here" : min + " to " + max;
        }

        @Override
        public Map<String, Object> schema(Map<String, Object> definitions) {
            Map<String, Object> schema = ordered("type", "array", "items", item.schema(definitions), "maxItems", max);
            if (min > 0) {
                schema.put("minItems", min);
            }
            return schema;
        }
    }

    /** The options of a widget, as the table of their rules has them. */
    record Options(List<OptionRule> rules) implements Shape {
        @Override
        public void check(Place place, Faults faults) {
            if (!(place.node() instanceof Node.Mapping mapping)) {
                wrongKind(place, faults, "an object");
                return;
            }
            mapping.members().forEach((name, member) -> {
                Optional<OptionRule> rule = OptionRule.find(rules, name);
                if (rule.isEmpty()) {
                    String known = String.join(
                            ", ", rules.stream().map(OptionRule::name).toList());
                    faults.add(place.path(shown(name)), member.at(), "is not known here, options are " + known);
                    return;
                }
                Place option = new Place(place.path(name), member.value());
                faults.check(option, option.path(), () -> rule.get()
                        .kind()
                        .check(option.path(), option.node().plain()));
            });
        }

        @Override
        public Map<String, Object> schema(Map<String, Object> definitions) {
            Map<String, Object> properties = new LinkedHashMap<>();
            rules.forEach(rule -> properties.put(rule.name(), rule.schema()));
            return ordered("type", "object", "properties", properties, "additionalProperties", false);
        }
    }

    /** An object that looks like one of several, as the word in one of its members says. */
    record OneOf(String member, Map<String, Members> variants) implements Shape {
        @Override
        public void check(Place place, Faults faults) {
            if (!(place.node() instanceof Node.Mapping)) {
                wrongKind(place, faults, "an object");
                return;
            }
            Members variant = place.text(member).map(variants::get).orElse(null);
            if (variant != null) {
                variant.check(place, faults);
                return;
            }
            Shape choice = new Choice(List.copyOf(variants.keySet()));
            place.member(member)
                    .ifPresentOrElse(
                            there -> choice.check(there, faults),
                            () -> faults.add(
                                    place.path(member),
                                    place.node().at(),
                                    "is missing, must be " + oneOf(variants.keySet())));
        }

        @Override
        public Map<String, Object> schema(Map<String, Object> definitions) {
            List<Object> choices = new ArrayList<>();
            variants.values().forEach(variant -> choices.add(variant.schema(definitions)));
            return ordered("type", "object", "oneOf", choices);
        }
    }

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

        @Override
        public void check(Place place, Faults faults) {
            if (!(place.node() instanceof Node.Mapping mapping)) {
                wrongKind(place, faults, "an object");
                return;
            }
            mapping.members().forEach((member, value) -> {
                Part part = parts.get(member);
                if (part == null) {
                    faults.add(
                            place.path(shown(member)),
                            value.at(),
                            "is not known here, members are " + String.join(", ", parts.keySet()));
                } else {
                    part.shape().check(new Place(place.path(member), value.value()), faults);
                }
            });
            parts.forEach((member, part) -> {
                if (part.required() && !mapping.members().containsKey(member)) {
                    faults.add(place.path(member), mapping.at(), "is missing");
                }
            });
        }

        @Override
        public Map<String, Object> schema(Map<String, Object> definitions) {
            if (!definitions.containsKey(name)) {
                definitions.put(name, Map.of());
                definitions.put(name, own(definitions));
            }
            return ordered("$ref", "#/$defs/" + name);
        }

        private Map<String, Object> own(Map<String, Object> definitions) {
            Map<String, Object> properties = new LinkedHashMap<>();
            List<String> required = new ArrayList<>();
            parts.forEach((member, part) -> {
                properties.put(member, part.schema(definitions));
                if (part.required()) {
                    required.add(member);
                }
            });
            Map<String, Object> schema = ordered("type", "object", "properties", properties);
            schema.put("required", required);
            schema.put("additionalProperties", false);
            return schema;
        }
    }

    /** One member of an object. */
    record Part(Shape shape, boolean required, @Nullable Object defaultValue, String meaning) {

        Map<String, Object> schema(Map<String, Object> definitions) {
            Map<String, Object> schema = new LinkedHashMap<>(shape.schema(definitions));
            if (defaultValue != null) {
                schema.put("default", defaultValue);
            }
            if (!meaning.isEmpty()) {
                schema.put("description", meaning);
            }
            return schema;
        }
    }

    private static String oneOf(Collection<String> words) {
        return words.size() == 1 ? words.iterator().next() : "one of " + String.join(", ", words);
    }

    private static String shown(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64) + "…";
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            ordered.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return ordered;
    }
}
