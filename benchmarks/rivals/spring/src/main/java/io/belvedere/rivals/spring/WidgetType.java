package io.belvedere.rivals.spring;

enum WidgetType {
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
