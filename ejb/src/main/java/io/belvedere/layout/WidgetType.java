package io.belvedere.layout;

/** What a widget draws. */
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
