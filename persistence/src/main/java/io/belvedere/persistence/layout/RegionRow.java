package io.belvedere.persistence.layout;

import io.belvedere.layout.WidgetType;
import io.belvedere.persistence.row.Json;
import io.belvedere.persistence.row.JsonConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code region}: a rectangle and its widget. It changes only under the lock of its dashboard. */
@Entity
@Table(name = "region")
public class RegionRow {

    @Id
    UUID id;

    @Column(name = "tenant_id", updatable = false)
    String tenantId;

    @Column(name = "layout_id", updatable = false)
    UUID layoutId;

    int position;

    int x;

    int y;

    int width;

    int height;

    boolean locked;

    boolean collapsed;

    @Enumerated(EnumType.STRING)
    @Column(name = "widget_type")
    WidgetType widgetType;

    @Column(name = "widget_title")
    String widgetTitle;

    String description;

    @Convert(converter = JsonConverter.class)
    Json queries;

    @Convert(converter = JsonConverter.class)
    Json options;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;

    @SuppressWarnings("NullAway.Init")
    protected RegionRow() {}
}
