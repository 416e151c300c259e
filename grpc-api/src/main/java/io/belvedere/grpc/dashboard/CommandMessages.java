package io.belvedere.grpc.dashboard;

import io.belvedere.dashboard.LayoutId;
import io.belvedere.edit.Command;
import io.belvedere.edit.DashboardCommand;
import io.belvedere.edit.LayoutCommand;
import io.belvedere.edit.RegionCommand;
import io.belvedere.folder.FolderId;
import io.belvedere.grpc.v1.AddRegionCommand;
import io.belvedere.grpc.v1.ChangeRegionCommand;
import io.belvedere.grpc.v1.DuplicateRegionCommand;
import io.belvedere.grpc.value.JsonMessages;
import io.belvedere.grpc.value.Timestamps;
import io.belvedere.layout.RegionId;
import io.belvedere.problem.BelvedereException;
import java.util.TreeSet;

/** Commands from messages. Ids that the caller leaves to the server are made here. */
final class CommandMessages {

    private CommandMessages() {}

    static Command toCommand(io.belvedere.grpc.v1.Command message) {
        return switch (message.getCommandCase()) {
            case RENAME -> new DashboardCommand.Rename(message.getRename());
            case DESCRIBE -> new DashboardCommand.Describe(message.getDescribe());
            case TAG ->
                new DashboardCommand.Tag(
                        new TreeSet<>(message.getTag().getAddList()),
                        new TreeSet<>(message.getTag().getRemoveList()));
            case MOVE_TO_FOLDER ->
                new DashboardCommand.MoveToFolder(
                        message.getMoveToFolder().isEmpty()
                                ? null
                                : FolderId.parse("move_to_folder", message.getMoveToFolder()));
            case PUT_VARIABLE ->
                new DashboardCommand.PutVariable(VariableMessages.toVariable(message.getPutVariable()));
            case REMOVE_VARIABLE -> new DashboardCommand.RemoveVariable(message.getRemoveVariable());
            case SET_TIME_RANGE ->
                new DashboardCommand.SetTimeRange(TimeRangeMessages.toTimeRange(message.getSetTimeRange()));
            case SET_DEFAULT_LAYOUT ->
                new DashboardCommand.SetDefaultLayout(
                        LayoutId.parse("set_default_layout", message.getSetDefaultLayout()));
            case MARK_AS_TEMPLATE -> new DashboardCommand.MarkAsTemplate(message.getMarkAsTemplate());
            case END ->
                new DashboardCommand.EndAt(
                        message.getEnd().hasExpireTime()
                                ? Timestamps.toInstant(
                                        "expire_time", message.getEnd().getExpireTime())
                                : null);
            case GIVE_TO -> new DashboardCommand.GiveTo(message.getGiveTo());
            case RESTRICT -> new DashboardCommand.Restrict(message.getRestrict());
            case GRANT ->
                new DashboardCommand.Grant(
                        message.getGrant().getUser(),
                        SharingMessages.toRight(message.getGrant().getRight()));
            case REVOKE -> new DashboardCommand.Revoke(message.getRevoke());
            case ADD_LAYOUT ->
                new LayoutCommand.Add(
                        newLayout(message.getAddLayout().getLayoutId()),
                        message.getAddLayout().getName());
            case RENAME_LAYOUT ->
                new LayoutCommand.Rename(
                        LayoutMessages.toLayoutId(message.getRenameLayout().getLayoutId()),
                        message.getRenameLayout().getName());
            case DUPLICATE_LAYOUT ->
                new LayoutCommand.Duplicate(
                        LayoutMessages.toLayoutId(message.getDuplicateLayout().getLayoutId()),
                        newLayout(message.getDuplicateLayout().getCopyId()),
                        message.getDuplicateLayout().getName());
            case DELETE_LAYOUT -> new LayoutCommand.Delete(LayoutMessages.toLayoutId(message.getDeleteLayout()));
            case ADD_REGION -> adding(message.getAddRegion());
            case CHANGE_REGION -> changing(message.getChangeRegion());
            case DUPLICATE_REGION -> duplicating(message.getDuplicateRegion());
            case DELETE_REGION ->
                new RegionCommand.Delete(
                        LayoutMessages.toLayoutId(message.getDeleteRegion().getLayoutId()),
                        LayoutMessages.toRegionId(message.getDeleteRegion().getRegionId()));
            case COMMAND_NOT_SET -> throw BelvedereException.invalid("commands", "hold one that says nothing");
        };
    }

    private static RegionCommand adding(AddRegionCommand message) {
        requirePresent("placement", message.hasPlacement());
        requirePresent("widget", message.hasWidget());
        return new RegionCommand.Add(
                LayoutMessages.toLayoutId(message.getLayoutId()),
                newRegion(message.getRegionId()),
                LayoutMessages.toPlacement(message.getPlacement()),
                WidgetMessages.toWidget(message.getWidget()));
    }

    private static RegionCommand duplicating(DuplicateRegionCommand message) {
        return new RegionCommand.Duplicate(
                LayoutMessages.toLayoutId(message.getLayoutId()),
                LayoutMessages.toRegionId(message.getRegionId()),
                newRegion(message.getCopyId()),
                message.hasPlacement() ? LayoutMessages.toPlacement(message.getPlacement()) : null);
    }

    private static RegionCommand changing(ChangeRegionCommand message) {
        LayoutId layout = LayoutMessages.toLayoutId(message.getLayoutId());
        RegionId region = LayoutMessages.toRegionId(message.getRegionId());
        return switch (message.getChangeCase()) {
            case MOVE ->
                new RegionCommand.Move(
                        layout,
                        region,
                        message.getMove().getX(),
                        message.getMove().getY());
            case RESIZE ->
                new RegionCommand.Resize(
                        layout,
                        region,
                        message.getResize().getWidth(),
                        message.getResize().getHeight());
            case RETITLE -> new RegionCommand.Retitle(layout, region, message.getRetitle());
            case DESCRIBE -> new RegionCommand.Describe(layout, region, message.getDescribe());
            case CHANGE_TYPE ->
                new RegionCommand.ChangeType(layout, region, WidgetMessages.toWidgetType(message.getChangeType()));
            case RESTYLE ->
                new RegionCommand.Restyle(layout, region, JsonMessages.object("widget.options", message.getRestyle()));
            case PUT_QUERY -> new RegionCommand.PutQuery(layout, region, WidgetMessages.toQuery(message.getPutQuery()));
            case REMOVE_QUERY -> new RegionCommand.RemoveQuery(layout, region, message.getRemoveQuery());
            case REORDER -> new RegionCommand.Reorder(layout, region, message.getReorder());
            case LOCK -> new RegionCommand.Lock(layout, region, message.getLock());
            case COLLAPSE -> new RegionCommand.Collapse(layout, region, message.getCollapse());
            case CHANGE_NOT_SET -> throw BelvedereException.invalid("change_region", "says nothing to change");
        };
    }

    private static LayoutId newLayout(String id) {
        return id.isEmpty() ? LayoutId.random() : LayoutMessages.toLayoutId(id);
    }

    private static RegionId newRegion(String id) {
        return id.isEmpty() ? RegionId.random() : LayoutMessages.toRegionId(id);
    }

    private static void requirePresent(String field, boolean present) {
        if (!present) {
            throw BelvedereException.invalid(field, "is missing");
        }
    }
}
