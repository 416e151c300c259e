package io.belvedere.persistence.layout;

import io.belvedere.layout.Region;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows of a layout's regions. Writing changes only the rows that differ; a region that is gone keeps its row, marked
 * deleted, and gets it back if it returns.
 */
final class StoredRegions {

    private final EntityManager entities;
    private final InstantSource clock;

    StoredRegions(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    List<Region> of(LayoutRow layout) {
        return live(layout).stream().map(LayoutRows::toRegion).toList();
    }

    void write(LayoutRow layout, List<Region> regions) {
        Map<UUID, RegionRow> before = byId(live(layout));
        Map<UUID, RegionRow> returning = byId(deleted(
                layout,
                regions.stream()
                        .map(region -> region.id().value())
                        .filter(id -> !before.containsKey(id))
                        .toList()));
        for (int position = 0; position < regions.size(); position++) {
            Region region = regions.get(position);
            RegionRow row = before.remove(region.id().value());
            row = row == null ? returning.get(region.id().value()) : row;
            if (row == null) {
                entities.persist(LayoutRows.toRow(layout, region, position));
            } else {
                row.deletedAt = null;
                LayoutRows.write(region, position, row);
            }
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        before.values().forEach(gone -> gone.deletedAt = now);
    }

    private List<RegionRow> live(LayoutRow layout) {
        return entities.createQuery(
                        "select r from RegionRow r"
                                + " where r.tenantId = :tenant and r.layoutId = :layout and r.deletedAt is null"
                                + " order by r.position",
                        RegionRow.class)
                .setParameter("tenant", layout.tenantId)
                .setParameter("layout", layout.id)
                .getResultList();
    }

    private List<RegionRow> deleted(LayoutRow layout, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select r from RegionRow r"
                                + " where r.tenantId = :tenant and r.layoutId = :layout and r.id in :ids",
                        RegionRow.class)
                .setParameter("tenant", layout.tenantId)
                .setParameter("layout", layout.id)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static Map<UUID, RegionRow> byId(List<RegionRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
