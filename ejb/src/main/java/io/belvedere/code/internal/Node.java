package io.belvedere.code.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a file, with where it stands. YAML's aliases make one node a part of several others. */
sealed interface Node {

    Spot at();

    /** Of how many values it consists, itself included; what an alias stands for counts each time. */
    long size();

    /** As maps, lists, strings, doubles, booleans and nulls. */
    @Nullable
    Object plain();

    /** What it is, as a message says it. */
    String kind();

    /** An object: members by name, in the order of the text. */
    record Mapping(Spot at, Map<String, Member> members, long size) implements Node {

        static Mapping of(Spot at, Map<String, Member> members) {
            long size = 1;
            for (Member member : members.values()) {
                size += member.value().size();
            }
            return new Mapping(at, Collections.unmodifiableMap(new LinkedHashMap<>(members)), size);
        }

        @Override
        public Map<String, @Nullable Object> plain() {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            members.forEach((name, member) -> plain.put(name, member.value().plain()));
            return plain;
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /** A value of an object, and where its name stands. */
    record Member(Spot at, Node value) {}

    /** A list. */
    record Items(Spot at, List<Node> nodes, long size) implements Node {

        static Items of(Spot at, List<Node> nodes) {
            long size = 1;
            for (Node node : nodes) {
                size += node.size();
            }
            return new Items(at, List.copyOf(nodes), size);
        }

        @Override
        public List<@Nullable Object> plain() {
            List<@Nullable Object> plain = new ArrayList<>();
            nodes.forEach(node -> plain.add(node.plain()));
            return plain;
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A string, double, boolean or null. */
    record Scalar(Spot at, @Nullable Object value) implements Node {

        @Override
        public long size() {
            return 1;
        }

        @Override
        public @Nullable Object plain() {
            return value;
        }

        @Override
        public String kind() {
            if (value == null) {
                return "empty";
            }
            if (value instanceof Double number) {
                return "the number " + Numbers.text(number);
            }
            return value instanceof String ? "a text" : "the value " + value;
        }
    }
}
