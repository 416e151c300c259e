package io.belvedere.dashboard.internal;

import io.belvedere.cache.internal.JsonText;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.TimeRanges;
import io.belvedere.dashboard.Variables;
import io.belvedere.folder.FolderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.infinispan.protostream.annotations.ProtoAdapter;
import org.infinispan.protostream.annotations.ProtoFactory;
import org.infinispan.protostream.annotations.ProtoField;
import org.jspecify.annotations.Nullable;

/** Writes what people edit of a dashboard, its variables and time range as JSON; numbers are never given to another field. */
@ProtoAdapter(DashboardContent.class)
final class ContentAdapter {

    @ProtoFactory
    DashboardContent create(
            String title,
            String description,
            List<String> tags,
            @Nullable String folder,
            String variables,
            String timeRange,
            @Nullable String defaultLayout,
            boolean template,
            @Nullable String expiresAt) {
        return new DashboardContent(
                title,
                description,
                new TreeSet<>(tags),
                folder == null ? null : FolderId.parse("folder", folder),
                JsonText.parseArray(variables).stream().map(Variables::fromJson).toList(),
                TimeRanges.fromJson(JsonText.parseObject(timeRange)),
                defaultLayout == null ? null : LayoutId.parse("default layout", defaultLayout),
                template,
                expiresAt == null ? null : Instant.parse(expiresAt));
    }

    @ProtoField(1)
    String getTitle(DashboardContent content) {
        return content.title();
    }

    @ProtoField(2)
    String getDescription(DashboardContent content) {
        return content.description();
    }

    @ProtoField(number = 3, collectionImplementation = ArrayList.class)
    List<String> getTags(DashboardContent content) {
        return List.copyOf(content.tags());
    }

    @ProtoField(4)
    @Nullable
    String getFolder(DashboardContent content) {
        return text(content.folder());
    }

    @ProtoField(5)
    String getVariables(DashboardContent content) {
        return JsonText.write(
                content.variables().stream().map(Variables::toJson).toList());
    }

    @ProtoField(6)
    String getTimeRange(DashboardContent content) {
        return JsonText.write(TimeRanges.toJson(content.timeRange()));
    }

    @ProtoField(7)
    @Nullable
    String getDefaultLayout(DashboardContent content) {
        return text(content.defaultLayout());
    }

    @ProtoField(number = 8, defaultValue = "false")
    boolean getTemplate(DashboardContent content) {
        return content.template();
    }

    @ProtoField(9)
    @Nullable
    String getExpiresAt(DashboardContent content) {
        return text(content.expiresAt());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
