package io.belvedere.dashboard.internal;

import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.VariableDefinition;
import io.belvedere.dashboard.VariableDefinition.Constant;
import io.belvedere.dashboard.VariableDefinition.Custom;
import io.belvedere.dashboard.VariableDefinition.Interval;
import io.belvedere.dashboard.VariableDefinition.Query;
import io.belvedere.dashboard.VariableDefinition.TextBox;
import java.util.ArrayList;
import java.util.List;
import org.infinispan.protostream.annotations.ProtoAdapter;
import org.infinispan.protostream.annotations.ProtoFactory;
import org.infinispan.protostream.annotations.ProtoField;

/** Writes a variable, its definition as a kind with the words of it; numbers are never given to another field. */
@ProtoAdapter(Variable.class)
final class VariableAdapter {

    @ProtoFactory
    Variable create(
            String name,
            String label,
            int order,
            String kind,
            List<String> words,
            boolean multiple,
            boolean includeAll,
            List<String> selected) {
        return new Variable(name, label, order, definition(kind, words), multiple, includeAll, selected);
    }

    @ProtoField(1)
    String getName(Variable variable) {
        return variable.name();
    }

    @ProtoField(2)
    String getLabel(Variable variable) {
        return variable.label();
    }

    @ProtoField(number = 3, defaultValue = "0")
    int getOrder(Variable variable) {
        return variable.order();
    }

    @ProtoField(4)
    String getKind(Variable variable) {
        return variable.definition().getClass().getSimpleName();
    }

    @ProtoField(number = 5, collectionImplementation = ArrayList.class)
    List<String> getWords(Variable variable) {
        VariableDefinition definition = variable.definition();
        if (definition instanceof Query query) {
            return List.of(query.expression(), query.pattern());
        }
        if (definition instanceof Custom custom) {
            return custom.values();
        }
        if (definition instanceof Interval interval) {
            return interval.durations();
        }
        if (definition instanceof Constant constant) {
            return List.of(constant.value());
        }
        return List.of(((TextBox) definition).pattern());
    }

    @ProtoField(number = 6, defaultValue = "false")
    boolean getMultiple(Variable variable) {
        return variable.multiple();
    }

    @ProtoField(number = 7, defaultValue = "false")
    boolean getIncludeAll(Variable variable) {
        return variable.includeAll();
    }

    @ProtoField(number = 8, collectionImplementation = ArrayList.class)
    List<String> getSelected(Variable variable) {
        return variable.selected();
    }

    private static VariableDefinition definition(String kind, List<String> words) {
        return switch (kind) {
            case "Query" -> new Query(words.get(0), words.get(1));
            case "Custom" -> new Custom(words);
            case "Interval" -> new Interval(words);
            case "Constant" -> new Constant(words.get(0));
            case "TextBox" -> new TextBox(words.get(0));
            default -> throw new IllegalStateException("a variable of an unknown kind: " + kind);
        };
    }
}
