package io.belvedere.grpc.dashboard;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.Trashed;
import io.belvedere.grpc.v1.DeletedDashboard;
import io.belvedere.grpc.value.Etags;
import io.belvedere.grpc.value.Timestamps;

/** Dashboards as messages. */
final class DashboardMessages {

    private DashboardMessages() {}

    static io.belvedere.grpc.v1.Dashboard toMessage(Dashboard dashboard) {
        DashboardContent content = dashboard.content();
        io.belvedere.grpc.v1.Dashboard.Builder message = io.belvedere.grpc.v1.Dashboard.newBuilder()
                .setId(dashboard.id().toString())
                .setTitle(content.title())
                .setDescription(content.description())
                .setOwner(dashboard.sharing().owner())
                .setCreateTime(Timestamps.toMessage(dashboard.createdAt()))
                .setUpdateTime(Timestamps.toMessage(dashboard.updatedAt()))
                .setEtag(Etags.toEtag(dashboard.version()))
                .addAllTags(content.tags())
                .setTimeRange(TimeRangeMessages.toMessage(content.timeRange()))
                .setTemplate(content.template())
                .setRestricted(dashboard.sharing().restricted());
        if (content.folder() != null) {
            message.setFolderId(content.folder().toString());
        }
        if (content.defaultLayout() != null) {
            message.setDefaultLayoutId(content.defaultLayout().toString());
        }
        if (content.expiresAt() != null) {
            message.setExpireTime(Timestamps.toMessage(content.expiresAt()));
        }
        content.variables().forEach(variable -> message.addVariables(VariableMessages.toMessage(variable)));
        dashboard
                .sharing()
                .grants()
                .forEach((user, right) -> message.addGrants(SharingMessages.toMessage(user, right)));
        return message.build();
    }

    static DeletedDashboard toMessage(Trashed trashed) {
        return DeletedDashboard.newBuilder()
                .setDashboard(toMessage(trashed.dashboard()))
                .setDeletedBy(trashed.deletedBy())
                .setDeleteTime(Timestamps.toMessage(trashed.deletedAt()))
                .build();
    }
}
