package io.belvedere.dashboard;

import io.belvedere.access.Caller;
import io.belvedere.access.Role;
import io.belvedere.folder.FolderId;
import io.belvedere.page.Listing;
import io.belvedere.problem.Text;
import io.belvedere.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Which dashboards to list, all conditions together. The text is looked for in titles, descriptions, tags and widget
 * titles, without regard to case and forgiving of typing mistakes.
 */
public record DashboardQuery(
        Viewer viewer,
        Optional<String> text,
        Optional<String> owner,
        List<String> tags,
        Optional<FolderId> folder,
        Optional<String> widgetType,
        Optional<Boolean> template,
        boolean starred,
        Order order) {

    public DashboardQuery {
        tags = List.copyOf(tags);
        text.ifPresent(asked -> Text.requireStorable("filter.text", asked));
        owner.ifPresent(asked -> Text.requireStorable("filter.owner", asked));
        tags.forEach(asked -> Text.requireStorable("filter.tags", asked));
    }

    /** Everything that the viewer may see, oldest first. */
    public static DashboardQuery all(Caller caller) {
        return new DashboardQuery(
                Viewer.of(caller),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Order.CREATED);
    }

    /** The same for somebody else. */
    public DashboardQuery seenBy(Viewer other) {
        return new DashboardQuery(other, text, owner, tags, folder, widgetType, template, starred, order);
    }

    /** The list that this query walks. Whose stars count is part of it; who may see what is not, and changes freely. */
    public Listing listing(TenantId tenant) {
        Listing list = Listing.of(tenant.value(), "dashboards")
                .by("order", order)
                .by("text", text)
                .by("owner", owner)
                .by("tag", tags)
                .by("folder", folder)
                .by("widgetType", widgetType)
                .by("template", template);
        return starred ? list.by("starredBy", viewer.name()) : list;
    }

    /** For whom the list is: restricted dashboards of others are left out, unless granted or for administrators. */
    public record Viewer(String name, boolean seesAll) {
        public static Viewer of(Caller caller) {
            return new Viewer(caller.name(), caller.role() == Role.ADMINISTRATOR);
        }
    }

    /** In which order; equal ones by id. */
    public enum Order {
        /** Oldest first. */
        CREATED,
        /** Last changed first. */
        UPDATED,
        /** By title, without regard to case. */
        TITLE,
        /** Best match of the text first. */
        RELEVANCE
    }
}
