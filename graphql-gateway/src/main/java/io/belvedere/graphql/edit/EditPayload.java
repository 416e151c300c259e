package io.belvedere.graphql.edit;

import graphql.schema.DataFetchingEnvironment;
import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.edit.Change;
import io.belvedere.edit.Edited;
import io.belvedere.edit.Revision;
import io.belvedere.edit.Subject;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a board, read from what the edit answered. The methods have the names of the schema's fields. What an edit
 * made is looked for in its revision: a repeated request made it under the id that it got the first time.
 *
 * @param layoutId the layout that the edit was about; if none, the one that it made
 * @param regionId the region that the edit was about; if none, the one that it made
 */
public record EditPayload(Edited edited, @Nullable LayoutId layoutId, @Nullable RegionId regionId) {

    /** Of a new board, which fields that are fetched later in the request need not read. */
    public static EditPayload made(DataFetchingEnvironment environment, Edited edited) {
        Memory.keep(environment, edited.board());
        return of(edited);
    }

    /** Of an edit that is not about one layout or region alone. */
    static EditPayload of(Edited edited) {
        return new EditPayload(edited, null, null);
    }

    public Revision revision() {
        return edited.revision();
    }

    public Dashboard dashboard() {
        return edited.board().dashboard();
    }

    public List<Layout> layouts() {
        return List.copyOf(edited.board().layouts().values());
    }

    /** Null if it has since been deleted. */
    public @Nullable Layout layout() {
        LayoutId id = layoutId == null ? made(EditPayload::layoutOf) : layoutId;
        return id == null ? null : edited.board().layouts().get(id);
    }

    /** Null if it has since been deleted. */
    public @Nullable Region region() {
        RegionId id = regionId == null ? made(EditPayload::regionOf) : regionId;
        Layout layout = layout();
        return id == null || layout == null ? null : layout.find(id).orElse(null);
    }

    /** What a deletion took away. */
    public String deletedId() {
        Object most = regionId == null ? layoutId : regionId;
        return String.valueOf(most == null ? dashboard().id() : most);
    }

    private <T> @Nullable T made(Function<Subject, @Nullable T> id) {
        Stream<@Nullable T> made = revision().changes().stream()
                .filter(change -> change.isWhole() && change.before() == null)
                .map(Change::subject)
                .map(id);
        return made.filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable LayoutId layoutOf(Subject subject) {
        return subject instanceof Subject.OfLayout of ? of.layout() : null;
    }

    private static @Nullable RegionId regionOf(Subject subject) {
        return subject instanceof Subject.OfRegion of ? of.region() : null;
    }
}
