package io.belvedere.layout.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An object with members that have rules of their own. Those that are not required may be missing or null. */
public record Group(List<OptionRule> members, List<String> required) implements OptionKind {

    public Group {
        members = List.copyOf(members);
        required = List.copyOf(required);
    }

    public static Group of(OptionRule... members) {
        return new Group(List.of(members), List.of());
    }

    public Group requiring(String... names) {
        return new Group(members, List.of(names));
    }

    @Override
    public void check(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> object)) {
            throw Refusal.of(path, value, allowed());
        }
        Map<Object, Object> given = new LinkedHashMap<>(object);
        given.values().removeIf(Objects::isNull);
        OptionRule.checkAll(path, members, given);
        for (OptionRule member : members) {
            if (required.contains(member.name()) && !given.containsKey(member.name())) {
                throw Refusal.of(path + "." + member.name(), null, member.kind().allowed());
            }
        }
    }

    @Override
    public String allowed() {
        return members.stream()
                .map(member -> member.name() + ": " + member.kind().allowed())
                .collect(Collectors.joining("; ", "an object of ", ""));
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        members.forEach(member -> properties.put(member.name(), member.schema()));
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }
}
