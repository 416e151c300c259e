package io.belvedere.graphql.edit;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.edit.Command;
import io.belvedere.edit.Edit;
import io.belvedere.edit.EditService;
import io.belvedere.edit.Edited;
import io.belvedere.edit.NewBoard;
import io.belvedere.edit.Overlap;
import io.belvedere.folder.FolderId;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;
import io.belvedere.layout.RegionId;
import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Makes, edits and deletes boards. An edit is a batch; a mutation of one command is a batch of that. */
record EditMutations(EditService edits) {

    EditPayload create(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        NewBoard board = new NewBoard(null, content(input), List.of());
        return EditPayload.made(environment, edits.create(Callers.of(environment), board, input.requestId()));
    }

    EditPayload copy(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        DashboardId source = Inputs.dashboard(input);
        return EditPayload.made(
                environment, edits.copy(Callers.of(environment), source, input.text("title"), input.requestId()));
    }

    EditPayload delete(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        DashboardId id = Inputs.dashboard(input);
        Memory.forget(environment, id);
        return EditPayload.of(edits.delete(Callers.of(environment), id, input.version(), input.requestId()));
    }

    EditPayload restore(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        DashboardId id = Inputs.dashboard(input);
        Memory.forget(environment, id);
        return EditPayload.of(edits.undelete(Callers.of(environment), id, input.requestId()));
    }

    /** The mutation of one command; its payload tells the layout and region that the input names. */
    EditPayload change(DataFetchingEnvironment environment, Mapping mapping) {
        Arguments input = Arguments.ofInput(environment);
        Edited edited = edit(environment, input, mapping.commands(input));
        return new EditPayload(
                edited, input.findId("layoutId", LayoutId::parse), input.findId("regionId", RegionId::parse));
    }

    /** The mutation of one command that makes a layout, which is in its payload. */
    EditPayload makeLayout(DataFetchingEnvironment environment, Mapping mapping) {
        Arguments input = Arguments.ofInput(environment);
        return EditPayload.of(edit(environment, input, mapping.commands(input)));
    }

    /** The mutation of one command that makes a region, which is in its payload. */
    EditPayload makeRegion(DataFetchingEnvironment environment, Mapping mapping) {
        Arguments input = Arguments.ofInput(environment);
        return new EditPayload(edit(environment, input, mapping.commands(input)), LayoutMappings.layout(input), null);
    }

    EditPayload batch(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        List<Arguments> asked = input.objects("commands");
        List<Command> commands = new ArrayList<>();
        for (int number = 0; number < asked.size(); number++) {
            commands.addAll(commands(asked.get(number), number));
        }
        return EditPayload.of(edit(environment, input, commands));
    }

    private Edited edit(DataFetchingEnvironment environment, Arguments input, List<? extends Command> commands) {
        DashboardId id = Inputs.dashboard(input);
        Overlap overlap = input.has("overlap") ? input.choice("overlap", Overlap.class) : Overlap.REFUSE;
        Edit edit = new Edit(id, input.version(), input.requestId(), overlap, commands);
        Memory.forget(environment, id);
        return edits.edit(Callers.of(environment), edit);
    }

    /** What one part of a batch asks for; its number goes with what is refused of it. */
    private static List<? extends Command> commands(Arguments part, int number) {
        try {
            String name = part.onlyName();
            return Mappings.of(name).commands(part.object(name));
        } catch (BelvedereException refusal) {
            Map<String, String> details = new LinkedHashMap<>(refusal.details());
            details.put("command", Integer.toString(number));
            throw new BelvedereException(refusal.problem(), String.valueOf(refusal.getMessage()), details);
        }
    }

    private static DashboardContent content(Arguments input) {
        return new DashboardContent(
                input.text("title"),
                input.text("description"),
                new TreeSet<>(input.texts("tags")),
                input.findId("folderId", FolderId::parse),
                Inputs.variables(input.objects("variables")),
                input.has("timeRange") ? Inputs.timeRange(input.object("timeRange")) : TimeRange.DEFAULT,
                null,
                input.flag("template"),
                input.findInstant("expiresAt"));
    }
}
