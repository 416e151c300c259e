package io.belvedere.layout;

/** What a widget draws: what its queries answer, or something that needs no query. */
public enum WidgetType {
    TIME_SERIES,
    STAT,
    GAUGE,
    BAR,
    TABLE,
    HEAT_MAP,
    TEXT,
    ALERT_LIST,
    DASHBOARD_LIST;

    /** Whether it draws what queries answer. */
    public boolean hasData() {
        return this != TEXT && this != ALERT_LIST && this != DASHBOARD_LIST;
    }
}
