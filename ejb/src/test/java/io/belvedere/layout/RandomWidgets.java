package io.belvedere.layout;

import io.belvedere.json.RandomJson;
import io.belvedere.layout.option.Choice;
import io.belvedere.layout.option.Colour;
import io.belvedere.layout.option.Decimal;
import io.belvedere.layout.option.Flag;
import io.belvedere.layout.option.Group;
import io.belvedere.layout.option.ListOf;
import io.belvedere.layout.option.OptionKind;
import io.belvedere.layout.option.OptionRule;
import io.belvedere.layout.option.Prose;
import io.belvedere.layout.option.Thresholds;
import io.belvedere.layout.option.WebAddress;
import io.belvedere.layout.option.Whole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Widgets of every type that keep the rules, with options drawn from the rules themselves. */
public final class RandomWidgets {

    private static final List<WidgetType> TYPES = List.of(WidgetType.values());
    private static final String[] COLOURS = {"red", "#fff", "#01aBcD", "#01aBcD80", "transparent"};
    private static final String[] ADDRESSES = {"https://example.org/a?b=c#d", "/d/1", "d/1?from=now", "?a=b:c", "#x"};

    private final Random random;
    private final RandomJson json;

    public RandomWidgets(Random random) {
        this.random = random;
        this.json = new RandomJson(random);
    }

    public Widget next() {
        WidgetType type = TYPES.get(random.nextInt(TYPES.size()));
        Map<String, Object> options = members(OptionRules.of(type), List.of());
        orderScale(options);
        List<Query> queries = new ArrayList<>();
        for (int i = type.hasData() ? random.nextInt(4) : 0; i > 0; i--) {
            queries.add(new Query("Q" + i, "up{a=\"" + i + "\"}", json.text(), random.nextBoolean()));
        }
        return new Widget(type, "a < b", json.text(), queries, new WidgetOptions(options));
    }

    /** The rules between options: min below max, and above zero on a logarithmic axis. */
    private void orderScale(Map<String, Object> options) {
        options.computeIfPresent("min", (name, any) -> random.nextDouble() + 0.001);
        options.computeIfPresent("max", (name, any) -> random.nextDouble() + 2);
    }

    private Map<String, Object> members(List<OptionRule> rules, List<String> required) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (OptionRule rule : rules) {
            if (required.contains(rule.name()) || random.nextBoolean()) {
                members.put(rule.name(), value(rule.kind()));
            }
        }
        return members;
    }

    Object value(OptionKind kind) {
        if (kind instanceof Choice choice) {
            return choice.words().get(random.nextInt(choice.words().size()));
        }
        if (kind instanceof Decimal decimal) {
            return bounded(random.nextGaussian() * 1e3, decimal.min(), decimal.max());
        }
        if (kind instanceof Whole whole) {
            return (double) (whole.min() + random.nextInt(whole.max() - whole.min() + 1));
        }
        if (kind instanceof Prose) {
            return json.text();
        }
        if (kind instanceof Flag) {
            return random.nextBoolean();
        }
        if (kind instanceof Colour) {
            return COLOURS[random.nextInt(COLOURS.length)];
        }
        if (kind instanceof WebAddress) {
            return ADDRESSES[random.nextInt(ADDRESSES.length)];
        }
        if (kind instanceof ListOf list) {
            return several(random.nextInt(Math.min(4, list.maxSize() + 1)), () -> value(list.element()));
        }
        if (kind instanceof Group group) {
            return members(group.members(), group.required());
        }
        if (kind instanceof Thresholds) {
            return thresholds();
        }
        throw new AssertionError("no values for " + kind);
    }

    private Map<String, Object> thresholds() {
        double[] value = {0};
        List<Object> steps = several(random.nextInt(4), () -> {
            Map<String, Object> step = new LinkedHashMap<>(Map.of("colour", value(new Colour())));
            if (value[0] > 0) {
                step.put("value", value[0]);
            }
            value[0] += random.nextInt(20) + 0.5;
            return step;
        });
        return Map.of("mode", random.nextBoolean() ? "absolute" : "percentage", "steps", steps);
    }

    private static List<Object> several(int size, Supplier<Object> element) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(element.get());
        }
        return elements;
    }

    private static double bounded(double value, double min, double max) {
        return Math.max(min, Math.min(max, value));
    }
}
