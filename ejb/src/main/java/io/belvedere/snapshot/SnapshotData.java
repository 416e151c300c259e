package io.belvedere.snapshot;

import io.belvedere.json.JsonLimits;
import io.belvedere.json.JsonObject;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Query;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.problem.BelvedereException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The series that each query of each region showed: {@code {region: {query: [series, …]}}}, where a series keeps {@link
 * SeriesRules}. Immutable.
 */
public record SnapshotData(Map<String, @Nullable Object> regions) {

    /** Of the whole data, as JSON in UTF-8. */
    public static final int MAX_BYTES = 10_000_000;

    private static final String FIELD = "data";

    /** Roomy: what counts in the end is how long the text has become. */
    private static final JsonLimits LIMITS = new JsonLimits(8, MAX_BYTES);

    public SnapshotData {
        regions = LIMITS.copy(FIELD, regions);
        regions.forEach(SnapshotData::requireRegion);
    }

    /** Refuses data of regions and queries that the board does not have. */
    public void requireWithin(Collection<Layout> layouts) {
        Map<RegionId, Region> known = layouts.stream()
                .flatMap(layout -> layout.regions().stream())
                .collect(Collectors.toMap(Region::id, Function.identity()));
        regions.forEach((id, queries) -> {
            Region region = known.get(RegionId.parse(FIELD, id));
            if (region == null) {
                throw BelvedereException.invalid(path(id), "is no region of the board");
            }
            members(queries).keySet().forEach(query -> requireQuery(region, String.valueOf(query)));
        });
    }

    private static void requireQuery(Region region, String query) {
        if (region.widget().queries().stream().map(Query::id).noneMatch(query::equals)) {
            throw BelvedereException.invalid(path(region.id() + "." + query), "is no query of the region");
        }
    }

    private static void requireRegion(String id, @Nullable Object queries) {
        String canonical = RegionId.parse("a region of " + FIELD, id).toString();
        if (!canonical.equals(id)) {
            throw BelvedereException.invalid(path(id), "must be written as " + canonical);
        }
        JsonObject.of(path(id), queries);
        members(queries).forEach((query, series) -> SeriesRules.requireList(path(id + "." + query), series));
    }

    private static Map<?, ?> members(@Nullable Object object) {
        return object instanceof Map<?, ?> members ? members : Map.of();
    }

    private static String path(String rest) {
        return FIELD + "." + rest;
    }
}
