package io.belvedere.edit;

import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.Sharing;
import io.belvedere.dashboard.Variable;
import io.belvedere.layout.Layout;
import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What commands do to the dashboard itself. */
final class DashboardCommands {

    private DashboardCommands() {}

    static Board apply(Board board, DashboardCommand command) {
        if (command instanceof DashboardCommand.Become become) {
            return becoming(board, become);
        }
        if (command instanceof DashboardCommand.SetDefaultLayout chosen) {
            board.layout(chosen.layout());
            return board.with(board.dashboard().content().withDefaultLayout(chosen.layout()));
        }
        Sharing sharing = changed(board.dashboard().sharing(), command);
        DashboardContent content = changed(board.dashboard().content(), command);
        return board.with(board.dashboard().with(sharing).with(content));
    }

    private static Sharing changed(Sharing sharing, DashboardCommand command) {
        if (command instanceof DashboardCommand.GiveTo give) {
            return sharing.withOwner(give.owner());
        }
        if (command instanceof DashboardCommand.Restrict restrict) {
            return sharing.restricted(restrict.restricted());
        }
        if (command instanceof DashboardCommand.Grant grant) {
            return sharing.granting(grant.user(), grant.right());
        }
        if (command instanceof DashboardCommand.Revoke revoke) {
            return sharing.revoking(revoke.user());
        }
        return sharing;
    }

    private static DashboardContent changed(DashboardContent content, DashboardCommand command) {
        if (command instanceof DashboardCommand.Rename rename) {
            return content.withTitle(rename.title());
        }
        if (command instanceof DashboardCommand.Describe describe) {
            return content.withDescription(describe.description());
        }
        if (command instanceof DashboardCommand.Tag tag) {
            return content.changingTags(tags -> {
                tags.removeAll(tag.remove());
                tags.addAll(tag.add());
                return tags;
            });
        }
        if (command instanceof DashboardCommand.MoveToFolder move) {
            return content.inFolder(move.folder());
        }
        if (command instanceof DashboardCommand.PutVariable put) {
            List<Variable> variables = new ArrayList<>(content.variables());
            variables.removeIf(other -> other.name().equals(put.variable().name()));
            variables.add(put.variable());
            return content.withVariables(variables);
        }
        if (command instanceof DashboardCommand.RemoveVariable remove) {
            return without(content, remove.name());
        }
        if (command instanceof DashboardCommand.SetTimeRange set) {
            return content.withTimeRange(set.timeRange());
        }
        if (command instanceof DashboardCommand.MarkAsTemplate mark) {
            return content.asTemplate(mark.template());
        }
        if (command instanceof DashboardCommand.EndAt end) {
            return content.endingAt(end.end());
        }
        return content;
    }

    private static DashboardContent without(DashboardContent content, String variable) {
        List<Variable> variables = new ArrayList<>(content.variables());
        if (!variables.removeIf(other -> other.name().equals(variable))) {
            throw BelvedereException.notFound("variable", variable);
        }
        return content.withVariables(variables);
    }

    private static Board becoming(Board board, DashboardCommand.Become become) {
        Board after = new Board(board.dashboard().with(become.content()), Map.of());
        for (Layout layout : become.layouts()) {
            Layout was = board.layouts().get(layout.id());
            Layout empty = Layout.empty(
                    layout.id(),
                    board.dashboard().tenant(),
                    board.dashboard().id(),
                    layout.name(),
                    was == null ? layout.createdAt() : was.createdAt(),
                    was == null ? board.dashboard().version() : was.version());
            after = after.with(empty.withRegions(layout.regions()));
        }
        return after;
    }
}
