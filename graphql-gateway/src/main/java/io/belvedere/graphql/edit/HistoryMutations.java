package io.belvedere.graphql.edit;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.edit.EditService;
import io.belvedere.edit.HistoryService;
import io.belvedere.edit.Revision;
import io.belvedere.edit.UndoConflicts;
import io.belvedere.graphql.field.Arguments;
import io.belvedere.graphql.field.Callers;

/** Goes back and forth in what became of a board, and names what is worth finding again. */
record HistoryMutations(EditService edits, HistoryService history) {

    EditPayload undo(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        DashboardId id = changing(environment, input);
        return EditPayload.of(edits.undo(Callers.of(environment), id, conflicts(input), input.requestId()));
    }

    EditPayload redo(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        DashboardId id = changing(environment, input);
        return EditPayload.of(edits.redo(Callers.of(environment), id, conflicts(input), input.requestId()));
    }

    EditPayload restore(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        DashboardId id = changing(environment, input);
        return EditPayload.of(
                edits.restore(Callers.of(environment), id, input.version(), input.whole("number"), input.requestId()));
    }

    Named name(DataFetchingEnvironment environment) {
        Arguments input = Arguments.ofInput(environment);
        return new Named(history.name(
                Callers.of(environment), Inputs.dashboard(input), input.whole("number"), input.findText("name")));
    }

    private static DashboardId changing(DataFetchingEnvironment environment, Arguments input) {
        DashboardId id = Inputs.dashboard(input);
        Memory.forget(environment, id);
        return id;
    }

    private static UndoConflicts conflicts(Arguments input) {
        return input.choice("conflicts", UndoConflicts.class);
    }

    /** The payload of a command on a revision. */
    public record Named(Revision revision) {}
}
