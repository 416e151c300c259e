package io.belvedere.graphql.edit;

import io.belvedere.dashboard.LayoutId;
import io.belvedere.edit.LayoutCommand;
import io.belvedere.graphql.field.Arguments;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What mutations of whole layouts ask for, by their names. */
final class LayoutMappings {

    static final Map<String, Mapping> ALL = Map.ofEntries(
            one("createLayout", input -> new LayoutCommand.Add(newLayout(input), input.text("name"))),
            one("renameLayout", input -> new LayoutCommand.Rename(layout(input), input.text("name"))),
            one(
                    "duplicateLayout",
                    input -> new LayoutCommand.Duplicate(layout(input), newLayout(input), input.text("name"))),
            one("deleteLayout", input -> new LayoutCommand.Delete(layout(input))));

    private LayoutMappings() {}

    static LayoutId layout(Arguments input) {
        return input.id("layoutId", LayoutId::parse);
    }

    private static LayoutId newLayout(Arguments input) {
        LayoutId chosen = input.findId("newLayoutId", LayoutId::parse);
        return chosen == null ? LayoutId.random() : chosen;
    }

    private static Map.Entry<String, Mapping> one(String name, Function<Arguments, LayoutCommand> command) {
        return Map.entry(name, input -> List.of(command.apply(input)));
    }
}
