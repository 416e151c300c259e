package io.belvedere.dashboard;

import io.belvedere.folder.FolderId;
import io.belvedere.problem.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What people edit of a dashboard, apart from its layouts. A template is there to be copied; a dashboard with an end is
 * temporary and goes to the trash then.
 */
public record DashboardContent(
        String title,
        String description,
        SortedSet<String> tags,
        @Nullable FolderId folder,
        List<Variable> variables,
        TimeRange timeRange,
        @Nullable LayoutId defaultLayout,
        boolean template,
        @Nullable Instant expiresAt) {

    public static final int MAX_TITLE_LENGTH = 200;
    public static final int MAX_DESCRIPTION_LENGTH = 4_000;

    public DashboardContent {
        title = Text.required("title", title, MAX_TITLE_LENGTH);
        description = Text.optional("description", description, MAX_DESCRIPTION_LENGTH);
        tags = Tags.of(tags);
        variables = variables.stream()
                .sorted(Comparator.comparingInt(Variable::order).thenComparing(Variable::name))
                .toList();
    }

    /** With nothing but a title and a description. */
    public static DashboardContent titled(String title, String description) {
        return new DashboardContent(
                title,
                description,
                Collections.emptySortedSet(),
                null,
                List.of(),
                TimeRange.DEFAULT,
                null,
                false,
                null);
    }

    public DashboardContent withTitle(String newTitle) {
        return new DashboardContent(
                newTitle, description, tags, folder, variables, timeRange, defaultLayout, template, expiresAt);
    }

    public DashboardContent withDescription(String newDescription) {
        return new DashboardContent(
                title, newDescription, tags, folder, variables, timeRange, defaultLayout, template, expiresAt);
    }

    public DashboardContent withTags(Collection<String> newTags) {
        return new DashboardContent(
                title,
                description,
                new TreeSet<>(newTags),
                folder,
                variables,
                timeRange,
                defaultLayout,
                template,
                expiresAt);
    }

    public DashboardContent inFolder(@Nullable FolderId newFolder) {
        return new DashboardContent(
                title, description, tags, newFolder, variables, timeRange, defaultLayout, template, expiresAt);
    }

    public DashboardContent withVariables(List<Variable> newVariables) {
        return new DashboardContent(
                title, description, tags, folder, newVariables, timeRange, defaultLayout, template, expiresAt);
    }

    public DashboardContent withTimeRange(TimeRange newRange) {
        return new DashboardContent(
                title, description, tags, folder, variables, newRange, defaultLayout, template, expiresAt);
    }

    public DashboardContent withDefaultLayout(@Nullable LayoutId layout) {
        return new DashboardContent(
                title, description, tags, folder, variables, timeRange, layout, template, expiresAt);
    }

    public DashboardContent asTemplate(boolean isTemplate) {
        return new DashboardContent(
                title, description, tags, folder, variables, timeRange, defaultLayout, isTemplate, expiresAt);
    }

    public DashboardContent endingAt(@Nullable Instant end) {
        return new DashboardContent(
                title, description, tags, folder, variables, timeRange, defaultLayout, template, end);
    }

    /** With the tags that {@code change} leaves. */
    public DashboardContent changingTags(UnaryOperator<SortedSet<String>> change) {
        return withTags(change.apply(new TreeSet<>(tags)));
    }
}
