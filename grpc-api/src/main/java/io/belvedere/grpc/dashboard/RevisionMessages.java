package io.belvedere.grpc.dashboard;

import io.belvedere.edit.Change;
import io.belvedere.edit.Difference;
import io.belvedere.edit.Edited;
import io.belvedere.edit.Overlap;
import io.belvedere.edit.Revision;
import io.belvedere.edit.RevisionKind;
import io.belvedere.edit.UndoConflicts;
import io.belvedere.grpc.v1.CompareRevisionsResponse;
import io.belvedere.grpc.v1.EditOutcome;
import io.belvedere.grpc.v1.OnConflict;
import io.belvedere.grpc.value.JsonMessages;
import io.belvedere.grpc.value.Timestamps;
import io.belvedere.problem.BelvedereException;

/** Edits and what came of them as messages. */
public final class RevisionMessages {

    private RevisionMessages() {}

    static io.belvedere.grpc.v1.Revision toMessage(Revision revision) {
        io.belvedere.grpc.v1.Revision.Builder message = io.belvedere.grpc.v1.Revision.newBuilder()
                .setNumber(revision.number())
                .setAuthor(revision.author())
                .setCreateTime(Timestamps.toMessage(revision.madeAt()))
                .setKind(toMessage(revision.kind()));
        if (revision.reverts() != null) {
            message.setReverts(revision.reverts());
        }
        if (revision.name() != null) {
            message.setName(revision.name());
        }
        revision.changes().forEach(change -> message.addChanges(toMessage(change)));
        return message.build();
    }

    static CompareRevisionsResponse toMessage(Difference difference) {
        return CompareRevisionsResponse.newBuilder()
                .addAllChanges(difference.changes().stream()
                        .map(RevisionMessages::toMessage)
                        .toList())
                .addAllLines(difference.lines())
                .build();
    }

    public static EditOutcome toMessage(Edited edited) {
        EditOutcome.Builder message = EditOutcome.newBuilder()
                .setRevision(toMessage(edited.revision()))
                .setDashboard(DashboardMessages.toMessage(edited.board().dashboard()));
        edited.board().layouts().values().forEach(layout -> message.addLayouts(LayoutMessages.toMessage(layout)));
        return message.build();
    }

    static Overlap toOverlap(io.belvedere.grpc.v1.Overlap message) {
        return switch (message) {
            case OVERLAP_UNSPECIFIED, OVERLAP_REFUSE -> Overlap.REFUSE;
            case OVERLAP_PUSH_DOWN -> Overlap.PUSH_DOWN;
            case UNRECOGNIZED -> throw BelvedereException.invalid("overlap", "is unknown");
        };
    }

    static UndoConflicts toUndoConflicts(OnConflict message) {
        return switch (message) {
            case ON_CONFLICT_UNSPECIFIED, ON_CONFLICT_REFUSE -> UndoConflicts.REFUSE;
            case ON_CONFLICT_SKIP -> UndoConflicts.SKIP;
            case UNRECOGNIZED -> throw BelvedereException.invalid("on_conflict", "is unknown");
        };
    }

    private static io.belvedere.grpc.v1.Change toMessage(Change change) {
        return io.belvedere.grpc.v1.Change.newBuilder()
                .setSubject(change.subject().toString())
                .setField(change.field() == null ? "" : change.field())
                .setBefore(JsonMessages.value(change.before()))
                .setAfter(JsonMessages.value(change.after()))
                .build();
    }

    private static io.belvedere.grpc.v1.RevisionKind toMessage(RevisionKind kind) {
        return switch (kind) {
            case CREATE -> io.belvedere.grpc.v1.RevisionKind.REVISION_KIND_CREATE;
            case EDIT -> io.belvedere.grpc.v1.RevisionKind.REVISION_KIND_EDIT;
            case UNDO -> io.belvedere.grpc.v1.RevisionKind.REVISION_KIND_UNDO;
            case REDO -> io.belvedere.grpc.v1.RevisionKind.REVISION_KIND_REDO;
            case RESTORE -> io.belvedere.grpc.v1.RevisionKind.REVISION_KIND_RESTORE;
            case DELETE -> io.belvedere.grpc.v1.RevisionKind.REVISION_KIND_DELETE;
            case UNDELETE -> io.belvedere.grpc.v1.RevisionKind.REVISION_KIND_UNDELETE;
        };
    }
}
