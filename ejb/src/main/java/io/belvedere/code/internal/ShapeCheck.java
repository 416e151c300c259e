package io.belvedere.code.internal;

import io.belvedere.code.internal.Shape.Choice;
import io.belvedere.code.internal.Shape.Flag;
import io.belvedere.code.internal.Shape.Form;
import io.belvedere.code.internal.Shape.ListOf;
import io.belvedere.code.internal.Shape.Members;
import io.belvedere.code.internal.Shape.Numeric;
import io.belvedere.code.internal.Shape.OneOf;
import io.belvedere.code.internal.Shape.Options;
import io.belvedere.code.internal.Shape.Part;
import io.belvedere.code.internal.Shape.Text;
import io.belvedere.layout.option.OptionRule;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds all faults of a file that its shape tells. */
record ShapeCheck(Faults faults) {

    private static final int MOST_SHOWN = 64;

    void check(Place place, Shape shape) {
        if (shape instanceof Flag) {
            flag(place);
        } else if (shape instanceof Text text) {
            text(place, text);
        } else if (shape instanceof Form form) {
            form(place, form);
        } else if (shape instanceof Choice choice) {
            choice(place, choice);
        } else if (shape instanceof Numeric numeric) {
            numeric(place, numeric);
        } else if (shape instanceof ListOf list) {
            list(place, list);
        } else if (shape instanceof Options options) {
            options(place, options);
        } else if (shape instanceof OneOf oneOf) {
            oneOf(place, oneOf);
        } else if (shape instanceof Members members) {
            members(place, members);
        } else {
            throw new IllegalStateException("no such shape: " + shape);
        }
    }

    private void flag(Place place) {
        if (place.scalar(Boolean.class).isEmpty()) {
            wrongKind(place, "true or false");
        }
    }

    private void text(Place place, Text shape) {
        Optional<String> text = place.scalar(String.class);
        if (text.isEmpty()) {
            boolean quotable = place.node() instanceof Node.Scalar scalar && scalar.value() != null;
            wrongKind(place, quotable ? "a text; put it in quotes" : "a text");
            return;
        }
        int length = text.get().codePointCount(0, text.get().length());
        if (length < shape.min() || length > shape.max()) {
            wrong(place, "has " + length + " characters, allowed is " + shape.min() + " to " + shape.max());
        }
    }

    private void form(Place place, Form shape) {
        Optional<String> text = place.scalar(String.class);
        if (text.isEmpty()) {
            wrongKind(place, shape.rule());
        } else if (!shape.pattern().matcher(text.get()).matches()) {
            wrong(place, "must be " + shape.rule());
        }
    }

    private void choice(Place place, Choice shape) {
        Optional<String> word = place.scalar(String.class);
        if (word.isEmpty()) {
            wrongKind(place, oneOf(shape.words()));
        } else if (!shape.words().contains(word.get())) {
            wrong(place, "is '" + shown(word.get()) + "', must be " + oneOf(shape.words()));
        }
    }

    private void numeric(Place place, Numeric shape) {
        Optional<Double> number = place.scalar(Double.class);
        boolean right = number.isPresent()
                && number.get() >= shape.min()
                && number.get() <= shape.max()
                && (!shape.whole() || Numbers.isWhole(number.get()));
        if (!right) {
            wrongKind(place, (shape.whole() ? "a whole number" : "a number") + range(shape));
        }
    }

    private static String range(Numeric shape) {
        boolean bounded =
                Double.isFinite(shape.min()) && Double.isFinite(shape.max()) && shape.max() < Double.MAX_VALUE;
        return bounded ? " from " + Numbers.text(shape.min()) + " to " + Numbers.text(shape.max()) : "";
    }

    private void list(Place place, ListOf shape) {
        if (!(place.node() instanceof Node.Items items)) {
            wrongKind(place, "a list");
            return;
        }
        int size = items.nodes().size();
        if (size < shape.min() || size > shape.max()) {
            String allowed = shape.max() == 0 ? "none here" : shape.min() + " to " + shape.max();
            wrong(place, "has " + size + " items, allowed is " + allowed);
        }
        // Of a list that is too long, one fault says enough; looking at each item is what a hostile file wants.
        for (int i = 0; i < size && size <= shape.max(); i++) {
            check(new Place(place.path() + "[" + i + "]", items.nodes().get(i)), shape.item());
        }
    }

    private void options(Place place, Options shape) {
        if (!(place.node() instanceof Node.Mapping mapping)) {
            wrongKind(place, "an object");
            return;
        }
        List<String> known = shape.rules().stream().map(OptionRule::name).toList();
        mapping.members().forEach((name, member) -> OptionRule.find(shape.rules(), name)
                .ifPresentOrElse(
                        rule -> option(new Place(place.path(name), member.value()), rule),
                        () -> unknown(place, name, member, "options", known)));
    }

    private void option(Place option, OptionRule rule) {
        faults.check(option, option.path(), () -> rule.kind()
                .check(option.path(), option.node().plain()));
    }

    private void oneOf(Place place, OneOf shape) {
        if (!(place.node() instanceof Node.Mapping)) {
            wrongKind(place, "an object");
            return;
        }
        Members variant = place.text(shape.member()).map(shape.variants()::get).orElse(null);
        if (variant != null) {
            members(place, variant);
            return;
        }
        Choice choice = new Choice(List.copyOf(shape.variants().keySet()));
        place.member(shape.member())
                .ifPresentOrElse(
                        there -> choice(there, choice),
                        () -> faults.add(
                                place.path(shape.member()),
                                place.node().at(),
                                "is missing, must be " + oneOf(shape.variants().keySet())));
    }

    private void members(Place place, Members shape) {
        if (!(place.node() instanceof Node.Mapping mapping)) {
            wrongKind(place, "an object");
            return;
        }
        mapping.members().forEach((name, member) -> {
            Part part = shape.parts().get(name);
            if (part == null) {
                unknown(place, name, member, "members", shape.parts().keySet());
            } else {
                check(new Place(place.path(name), member.value()), part.shape());
            }
        });
        shape.parts().forEach((name, part) -> {
            if (part.required() && !mapping.members().containsKey(name)) {
                faults.add(place.path(name), mapping.at(), "is missing");
            }
        });
    }

    private void unknown(Place place, String name, Node.Member member, String kind, Collection<String> known) {
        faults.add(
                place.path(shown(name)),
                member.at(),
                "is not known here, " + kind + " are " + String.join(", ", known));
    }

    private void wrongKind(Place place, String expected) {
        wrong(place, "is " + place.node().kind() + ", must be " + expected);
    }

    private void wrong(Place place, String message) {
        faults.add(place.path(), place.node().at(), message);
    }

    private static String oneOf(Collection<String> words) {
        return words.size() == 1 ? words.iterator().next() : "one of " + String.join(", ", words);
    }

    private static String shown(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }
}
