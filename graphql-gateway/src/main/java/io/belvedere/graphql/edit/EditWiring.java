package io.belvedere.graphql.edit;

import static graphql.schema.idl.TypeRuntimeWiring.newTypeWiring;

import graphql.schema.idl.NaturalEnumValuesProvider;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.belvedere.edit.Board;
import io.belvedere.edit.EditService;
import io.belvedere.edit.HistoryService;
import io.belvedere.edit.Overlap;
import io.belvedere.edit.Revision;
import io.belvedere.edit.Subject;
import io.belvedere.edit.UndoConflicts;
import io.belvedere.graphql.dashboard.ContentFields;
import io.belvedere.graphql.field.Fields;
import io.belvedere.graphql.layout.LayoutWiring;
import io.belvedere.page.Cursors;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ties all that changes boards, and what became of them, to what does and fetches it. */
public final class EditWiring {

    private static final Set<String> MAKING_LAYOUTS = Set.of("createLayout", "duplicateLayout");
    private static final Set<String> MAKING_REGIONS = Set.of("addRegion", "duplicateRegion");

    private EditWiring() {}

    public static void wire(RuntimeWiring.Builder wiring, EditService edits, HistoryService history, Cursors cursors) {
        HistoryQueries queries = new HistoryQueries(history, cursors);
        wiring.type("Mutation", type -> history(boards(type, edits), new HistoryMutations(edits, history)))
                .type("Dashboard", type -> type.dataFetcher("history", queries::history)
                        .dataFetcher("revision", queries::revision)
                        .dataFetcher("difference", queries::difference)
                        .dataFetcher("boardAt", queries::boardAt))
                .type("PastBoard", EditWiring::pastBoard)
                .type(
                        "Revision",
                        type -> type.dataFetcher("requestId", Fields.textIfThere(Revision.class, Revision::requestId)))
                .type("Subject", EditWiring::subject)
                .type(newTypeWiring("Overlap").enumValues(new NaturalEnumValuesProvider<>(Overlap.class)))
                .type(newTypeWiring("UndoConflicts").enumValues(new NaturalEnumValuesProvider<>(UndoConflicts.class)));
    }

    private static TypeRuntimeWiring.Builder boards(TypeRuntimeWiring.Builder type, EditService edits) {
        EditMutations mutations = new EditMutations(edits);
        commands(type, mutations);
        return type.dataFetcher("createDashboard", mutations::create)
                .dataFetcher("copyDashboard", mutations::copy)
                .dataFetcher("deleteDashboard", mutations::delete)
                .dataFetcher("restoreDashboard", mutations::restore)
                .dataFetcher("editDashboard", mutations::batch);
    }

    private static void commands(TypeRuntimeWiring.Builder type, EditMutations mutations) {
        Mappings.all().forEach((name, mapping) -> {
            if (MAKING_LAYOUTS.contains(name)) {
                type.dataFetcher(name, environment -> mutations.makeLayout(environment, mapping));
            } else if (MAKING_REGIONS.contains(name)) {
                type.dataFetcher(name, environment -> mutations.makeRegion(environment, mapping));
            } else {
                type.dataFetcher(name, environment -> mutations.change(environment, mapping));
            }
        });
    }

    private static TypeRuntimeWiring.Builder history(TypeRuntimeWiring.Builder type, HistoryMutations mutations) {
        return type.dataFetcher("undo", mutations::undo)
                .dataFetcher("redo", mutations::redo)
                .dataFetcher("restoreRevision", mutations::restore)
                .dataFetcher("nameRevision", mutations::name);
    }

    private static TypeRuntimeWiring.Builder pastBoard(TypeRuntimeWiring.Builder type) {
        return ContentFields.wire(type, Board.class, board -> board.dashboard().content())
                .dataFetcher(
                        "layouts",
                        Fields.of(
                                Board.class,
                                board -> LayoutWiring.past(board.layouts().values())));
    }

    private static TypeRuntimeWiring.Builder subject(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("kind", Fields.of(Subject.class, EditWiring::kind))
                .dataFetcher("layoutId", Fields.textIfThere(Subject.class, EditWiring::layout))
                .dataFetcher(
                        "regionId",
                        Fields.textIfThere(
                                Subject.class, subject -> subject instanceof Subject.OfRegion of ? of.region() : null));
    }

    private static String kind(Subject subject) {
        if (subject instanceof Subject.OfDashboard) {
            return "DASHBOARD";
        }
        return subject instanceof Subject.OfLayout ? "LAYOUT" : "REGION";
    }

    private static @Nullable Object layout(Subject subject) {
        if (subject instanceof Subject.OfRegion of) {
            return of.layout();
        }
        return subject instanceof Subject.OfLayout of ? of.layout() : null;
    }
}
