package io.belvedere.dashboard.internal;

import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.dashboard.Variable;
import io.belvedere.folder.FolderId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.infinispan.protostream.annotations.ProtoAdapter;
import org.infinispan.protostream.annotations.ProtoFactory;
import org.infinispan.protostream.annotations.ProtoField;
import org.jspecify.annotations.Nullable;

/** Writes what people edit of a dashboard; numbers are never given to another field. */
@ProtoAdapter(DashboardContent.class)
final class ContentAdapter {

    @ProtoFactory
    DashboardContent create(
            String title,
            String description,
            List<String> tags,
            @Nullable String folder,
            List<Variable> variables,
            String from,
            String until,
            @Nullable String refresh,
            @Nullable String defaultLayout,
            boolean template,
            @Nullable String expiresAt) {
        return new DashboardContent(
                title,
                description,
                new TreeSet<>(tags),
                folder == null ? null : FolderId.parse("folder", folder),
                variables,
                new TimeRange(from, until, refresh == null ? null : Duration.parse(refresh)),
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
    @Nullable String getFolder(DashboardContent content) {
        return text(content.folder());
    }

    @ProtoField(number = 5, collectionImplementation = ArrayList.class)
    List<Variable> getVariables(DashboardContent content) {
        return content.variables();
    }

    @ProtoField(6)
    String getFrom(DashboardContent content) {
        return content.timeRange().from();
    }

    @ProtoField(7)
    String getUntil(DashboardContent content) {
        return content.timeRange().until();
    }

    @ProtoField(8)
    @Nullable String getRefresh(DashboardContent content) {
        return text(content.timeRange().refresh());
    }

    @ProtoField(9)
    @Nullable String getDefaultLayout(DashboardContent content) {
        return text(content.defaultLayout());
    }

    @ProtoField(number = 10, defaultValue = "false")
    boolean getTemplate(DashboardContent content) {
        return content.template();
    }

    @ProtoField(11)
    @Nullable String getExpiresAt(DashboardContent content) {
        return text(content.expiresAt());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
