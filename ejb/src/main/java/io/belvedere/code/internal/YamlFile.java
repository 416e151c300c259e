package io.belvedere.code.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML 1.2 as a tree of plain values: no tags, no merge keys, no value within itself, and few aliases, which
 * together may stand for no more than a large dashboard has.
 */
final class YamlFile {

    static final int MAX_ALIASES = 100;

    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

    private final Iterator<Event> events;
    private final Faults faults;
    private final Trail trail = new Trail();
    private final Map<Anchor, Node> anchors = new HashMap<>();
    private int aliases;

    private YamlFile(String text, Faults faults) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        this.events = new Parse(settings).parseString(text).iterator();
        this.faults = faults;
    }

    static Optional<Node> parse(String text, Faults faults) {
        try {
            return Optional.of(new YamlFile(text, faults).document());
        } catch (Unreadable unreadable) {
            unreadable.tell(faults);
        } catch (MarkedYamlEngineException malformed) {
            faults.add("", spot(malformed.getProblemMark()), "is no well-formed YAML: " + malformed.getProblem());
        } catch (YamlEngineException malformed) {
            faults.add("", Spot.START, "is no well-formed YAML: " + malformed.getMessage());
        }
        return Optional.empty();
    }

    private Node document() {
        next();
        Event start = next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw new Unreadable("", Spot.START, "is empty");
        }
        Node root = node(next());
        next();
        Event end = next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new Unreadable("", spot(end), "holds more than one YAML document");
        }
        return root;
    }

    private Node node(Event event) {
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar, scalar.getTag());
            return anchored(scalar, new Node.Scalar(spot(event), value(scalar)));
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        refuseTag(start, start.getTag());
        Node collection = start instanceof MappingStartEvent ? mapping(spot(event)) : items(spot(event));
        trail.requireSize(collection.size(), spot(event));
        return anchored(start, collection);
    }

    private Node mapping(Spot at) {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        for (Event key = next(); key.getEventId() != Event.ID.MappingEnd; key = next()) {
            String name = name(key);
            Spot spot = spot(key);
            trail.enter(name, spot);
            Node value = node(next());
            Node.Member first = members.putIfAbsent(name, new Node.Member(spot, value));
            if (first != null) {
                faults.add(
                        trail.path(),
                        spot,
                        "is here twice, first in line " + first.at().line());
            }
            trail.leave();
        }
        return Node.Mapping.of(at, members);
    }

    private Node items(Spot at) {
        List<Node> nodes = new ArrayList<>();
        for (Event item = next(); item.getEventId() != Event.ID.SequenceEnd; item = next()) {
            trail.enter(nodes.size(), spot(item));
            nodes.add(node(item));
            trail.leave();
        }
        return Node.Items.of(at, nodes);
    }

    private String name(Event key) {
        if (key instanceof ScalarEvent scalar) {
            refuseTag(scalar, scalar.getTag());
            anchored(scalar, new Node.Scalar(spot(key), scalar.getValue()));
            return scalar.getValue();
        }
        throw new Unreadable(trail.path(), spot(key), "has a name that is no text");
    }

    private Node aliased(AliasEvent alias) {
        if (++aliases > MAX_ALIASES) {
            throw new Unreadable(trail.path(), spot(alias), "is more than the " + MAX_ALIASES + "th alias of the file");
        }
        Node node = anchors.get(alias.getAlias());
        if (node == null) {
            throw new Unreadable(
                    trail.path(), spot(alias), "is the alias *" + alias.getAlias() + ", which stands for nothing yet");
        }
        return node;
    }

    private Node anchored(NodeEvent event, Node node) {
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        return node;
    }

    private void refuseTag(Event event, Optional<String> tag) {
        if (tag.isPresent()) {
            faults.add(trail.path(), spot(event), "has the tag " + tag.get() + ", tags are not allowed");
        }
    }

    private static @Nullable Object value(ScalarEvent scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return text;
        }
        Tag tag = RESOLVER.resolve(text, true);
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(text);
        }
        return text;
    }

    private static Object number(String text) {
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16).doubleValue();
        }
        if (text.startsWith("0o")) {
            return new BigInteger(text.substring(2), 8).doubleValue();
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
            case "-.inf" -> Double.NEGATIVE_INFINITY;
            case ".nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    private Event next() {
        return events.next();
    }

    private static Spot spot(Event event) {
        return spot(event.getStartMark());
    }

    private static Spot spot(Optional<Mark> mark) {
        return mark.map(there -> new Spot(there.getLine() + 1, there.getColumn() + 1))
                .orElse(Spot.START);
    }
}
