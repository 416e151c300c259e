package io.belvedere.code.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file that is being read, and the path that leads to it. What is not as it should be is as if it were not
 * there; that has been told before, by the {@link ShapeCheck} of the file.
 */
record Place(String path, Node node) {

    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d+)]");

    static Place of(Node root) {
        return new Place("", root);
    }

    Optional<Place> member(String name) {
        return found(node, name).map(member -> new Place(path(name), member.value()));
    }

    /** The items of the list of that name. */
    List<Place> items(String name) {
        return member(name).map(Place::items).orElse(List.of());
    }

    Optional<String> text(String name) {
        return member(name).flatMap(place -> place.scalar(String.class));
    }

    Optional<Double> number(String name) {
        return member(name).flatMap(place -> place.scalar(Double.class));
    }

    int whole(String name) {
        return number(name).map(Double::intValue).orElse(0);
    }

    boolean flag(String name) {
        return member(name).flatMap(place -> place.scalar(Boolean.class)).orElse(false);
    }

    <T> Optional<T> scalar(Class<T> type) {
        @Nullable Object value = node instanceof Node.Scalar scalar ? scalar.value() : null;
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Where a part of this one stands, or as much of the way to it as there is. */
    Spot spot(String pathWithin) {
        Node reached = node;
        Spot spot = node.at();
        Matcher step = STEP.matcher(pathWithin);
        while (step.find()) {
            Optional<Node.Member> member = found(reached, step.group(1));
            Optional<Node> item = found(reached, step);
            if (member.isEmpty() && item.isEmpty()) {
                return spot;
            }
            reached = item.or(() -> member.map(Node.Member::value)).orElseThrow();
            spot = member.map(Node.Member::at).orElse(reached.at());
        }
        return spot;
    }

    private static Optional<Node.Member> found(Node node, @Nullable String name) {
        return node instanceof Node.Mapping mapping && name != null
                ? Optional.ofNullable(mapping.members().get(name))
                : Optional.empty();
    }

    private static Optional<Node> found(Node node, Matcher step) {
        if (!(node instanceof Node.Items items) || step.group(2) == null) {
            return Optional.empty();
        }
        int index = Integer.parseInt(step.group(2));
        return index < items.nodes().size() ? Optional.of(items.nodes().get(index)) : Optional.empty();
    }

    private List<Place> items() {
        List<Place> places = new ArrayList<>();
        if (node instanceof Node.Items items) {
            items.nodes().forEach(item -> places.add(new Place(path + "[" + places.size() + "]", item)));
        }
        return places;
    }
}
