package io.belvedere.rivals.quarkus;

public enum WidgetType {
    TIME_SERIES,
    STAT,
    GAUGE,
    BAR,
    TABLE,
    HEAT_MAP,
    TEXT,
    ALERT_LIST,
    DASHBOARD_LIST
}
